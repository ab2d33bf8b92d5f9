using Tuodi.Comparison.Places;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Portal;

/// <summary>The portal (门户): what would a family get? Nobody signs in, nothing is kept; the answers stand in the address, which names nobody.</summary>
internal static class PortalPages
{
    private const string Root = "/portal";

    public static IReadOnlyList<Page> All { get; } =
    [
        Page.Get(Root, PageAccess.Open, Begin),
        Page.Get(Root + "/visit", PageAccess.Open, Ask),
        Page.Get(Root + "/result", PageAccess.Open, Tell),
        Page.Get(Root + "/compare", PageAccess.Open, Compare),
        Page.Get(Root + "/schemes", PageAccess.Open, call => PageAnswer.Show<SchemesPage, Schemes>(new(PlaceOf(call, "place")))),
    ];

    private static PageAnswer Begin(PageCall call) => PageAnswer.Show<PortalPage, PortalStart>(new(call.Of<PortalShelf>().On(call.Today)));

    private static PageAnswer Ask(PageCall call) =>
        PlaceOf(call, "place") is { } place ? PageAnswer.Show<QuestionsPage, Questions>(new(place, null)) : PageAnswer.GoTo(Root);

    private static PageAnswer Tell(PageCall call)
    {
        if (PlaceOf(call, "place") is not { } place)
        {
            return PageAnswer.GoTo(Root);
        }

        if (PortalQuestions.Read(call, place) is not { } answers)
        {
            return PageAnswer.ShowAgain<QuestionsPage, Questions>(new(place, null));
        }

        var settling = call.Of<PortalSettling>();
        var outcome = settling.Of(answers)!;
        return outcome.Settled is null && PortalWords.Askable(outcome.Missing!) is { } field && call.Fields.Written(field).Length == 0
            ? PageAnswer.Show<QuestionsPage, Questions>(new(place, field))
            : PageAnswer.Show<ResultPage, Result>(
                new(outcome, outcome.Settled is null ? [] : settling.Changes(outcome), call.Of<PortalShelf>().NameOf(place.Division))
            );
    }

    private static PageAnswer Compare(PageCall call)
    {
        var shelf = call.Of<PortalShelf>();
        var places = shelf.On(call.Today);
        if (PlaceOf(call, "place") is not { } place || PortalQuestions.Read(call, place) is not { } answers)
        {
            return PageAnswer.GoTo(Root);
        }

        var second = PlaceOf(call, "place2") ?? place;
        var status = call.Fields.Written("status2").Length == 0 ? answers.Status : PortalQuestions.Status(call.Fields, "status2", second);
        return call.Of<PortalSettling>().Pair(answers, answers with { Division = second.Division, Status = status }) is var (first, other)
            ? PageAnswer.Show<ComparePage, Compared>(new(first, other, shelf.NameOf(place.Division), shelf.NameOf(second.Division), places))
            : PageAnswer.GoTo(Root);
    }

    private static Place? PlaceOf(PageCall call, string field) => call.Of<PortalShelf>().Find(call.Fields.Written(field), call.Today);
}
