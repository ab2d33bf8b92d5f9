using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Legislation.Figures;

/// <summary>The address of a figure as a file: that of the page with what was asked of it.</summary>
internal static class FigureAddress
{
    public static string Of(PageCall call, string figure = "svg") =>
        call.Context.Request.Path + call.Context.Request.QueryString.Add("figure", figure);
}
