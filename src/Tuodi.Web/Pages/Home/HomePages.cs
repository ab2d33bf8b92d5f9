using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Home;

/// <summary>Where everything begins, and the choice of the language.</summary>
internal static class HomePages
{
    public static IReadOnlyList<Page> All { get; } =
    [
        Page.Get("/", PageAccess.Open, _ => PageAnswer.GoTo("/portal")),
        Page.Get("/language/{tag}", PageAccess.Open, Choose),
        Page.Get("/console", PageAccess.SignedIn, HomeReading.ShowAsync),
    ];

    private static PageAnswer Choose(PageCall call)
    {
        if (PageLanguage.Parse(call.Route("tag")) is not { } language)
        {
            return PageAnswer.Missing;
        }

        PageLanguage.Keep(call.Context, language);
        return PageAnswer.GoTo(LocalAddress.Or(call.Context.Request.Query["to"], "/"));
    }
}
