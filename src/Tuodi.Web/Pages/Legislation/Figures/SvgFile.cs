using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Legislation.Figures;

/// <summary>A figure as a file.</summary>
internal static class SvgFile
{
    public static PageAnswer Of(string name, string drawing) =>
        PageAnswer.File(
            name + ".svg",
            "image/svg+xml; charset=utf-8",
            stream =>
            {
                using var text = new StreamWriter(stream, leaveOpen: true);
                text.Write(drawing);
            }
        );
}
