using Tuodi.Comparison.Conformity;
using Tuodi.Comparison.Wording;
using Tuodi.Kernel;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Legislation.Figures;
using Tuodi.Web.Pages.Policies;

namespace Tuodi.Web.Pages.Legislation.Conformity;

/// <summary>Conformity (合规比对): each place against the national documents of a day, with both articles and the smallest household for which it matters.</summary>
internal static class ConformityReading
{
    private const string Findings = "findings";
    private const string All = "all";

    /// <summary>What may be shown: findings, one kind, or everything.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Findings, .. Enum.GetValues<ConformityKind>().Select(ConformityWords.Key), All];

    public static Task<PageAnswer> ShowAsync(PageCall call) => OfDayAsync(call, conformity => Show(call, conformity, null));

    public static Task<PageAnswer> PlaceAsync(PageCall call) =>
        OfDayAsync(
            call,
            conformity =>
                conformity.Places.FirstOrDefault(place => place.Division == call.Route("division")) is { } place
                    ? Show(call, conformity, place)
                    : PageAnswer.Missing
        );

    private static Task<PageAnswer> OfDayAsync(PageCall call, Func<ConformityOfDay, PageAnswer> show)
    {
        var own = call.Of<PlaceFigures>();
        return FigurePage.AnswerAsync(
            call,
            "law.conformity",
            own.ConformityAsync(FigurePage.Day(call)),
            () => own.ConformityAsync(call.Today),
            show
        );
    }

    private static PageAnswer Show(PageCall call, ConformityOfDay conformity, PlaceConformity? only)
    {
        var documents = call.Of<PolicyDocuments>();
        var kind = call.Fields.OneOf("kind", Kinds) ?? (only is null ? Findings : All);
        var elements = conformity
            .Places.SelectMany(place => place.Verdicts)
            .Select(verdict => verdict.Element)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var element = call.Fields.OneOf("element", elements);
        var province = call.Fields.OneOf("province", documents.Provinces.Select(each => each.Code.Digits));
        List<ConformityRow> rows =
        [
            .. (only is null ? conformity.Places : [only])
                .Where(place => province is null || place.Division[..2] == province[..2])
                .SelectMany(place => place.Verdicts.Select(verdict => new ConformityRow(place.Division, NameOf(place), verdict)))
                .Where(row => IsOf(row.Verdict, kind))
                .Where(row => element is null || row.Verdict.Element == element),
        ];
        return ConformityTable
            .Of(call, conformity.Nation, only?.Division)
            .Answer(
                call,
                rows,
                table =>
                    PageAnswer.Show<ConformityPage, ConformityShown>(
                        new ConformityShown(
                            conformity.Nation,
                            only,
                            only is null ? null : NameOf(only),
                            table,
                            Counts(only is null ? conformity.Places : [only]),
                            elements,
                            documents.Provinces,
                            kind
                        )
                    )
            );

        Bilingual NameOf(PlaceConformity place) => documents.NameOf(place.Division) ?? place.Title;
    }

    private static bool IsOf(ConformityFinding verdict, string kind) =>
        kind switch
        {
            All => true,
            Findings => verdict.IsFinding,
            _ => ConformityWords.Key(verdict.Kind) == kind,
        };

    private static IReadOnlyList<(ConformityKind, int)> Counts(IReadOnlyList<PlaceConformity> places) =>
        [
            .. Enum.GetValues<ConformityKind>()
                .Select(kind => (kind, places.Sum(place => place.Verdicts.Count(verdict => verdict.Kind == kind)))),
        ];
}
