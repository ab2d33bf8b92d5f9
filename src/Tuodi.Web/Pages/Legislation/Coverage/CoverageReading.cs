using Tuodi.Coverage.Elements;
using Tuodi.Coverage.Register;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Legislation.Figures;
using CoverageWords = Tuodi.Coverage.Elements.Words;

namespace Tuodi.Web.Pages.Legislation.Coverage;

/// <summary>The coverage register (覆盖登记簿): what of each jurisdiction's rules is encoded, partial, stale or unknown, with the clause behind it.</summary>
internal static class CoverageReading
{
    /// <summary>The states of elements to choose from.</summary>
    public static IReadOnlyList<string> States { get; } = [.. Enum.GetValues<ElementStatus>().Select(CoverageWords.Key)];

    /// <summary>The regions to choose from.</summary>
    public static IReadOnlyList<Tuodi.Coverage.Jurisdictions.Region> Regions { get; } =
        Enum.GetValues<Tuodi.Coverage.Jurisdictions.Region>();

    public static Task<PageAnswer> ShowAsync(PageCall call) =>
        OfDayAsync(
            call,
            register =>
            {
                var region = call.Fields.OneOf("region", Regions.Select(each => each.ToString()));
                return CoverageTable
                    .Of(call)
                    .Answer(
                        call,
                        [.. register.Where(each => region is null || each.Jurisdiction.Region.ToString() == region)],
                        table => PageAnswer.Show<CoveragePage, CoverageShown>(new CoverageShown(table, Totals(register)))
                    );
            }
        );

    public static Task<PageAnswer> PlaceAsync(PageCall call) =>
        OfDayAsync(
            call,
            register =>
            {
                if (register.FirstOrDefault(each => each.Jurisdiction.Code.Digits == call.Route("division")) is not { } place)
                {
                    return PageAnswer.Missing;
                }

                var state = call.Fields.OneOf("state", States);
                var rows = place
                    .Elements.Where(each => state is null || CoverageWords.Key(each.Fact.Status) == state)
                    .SelectMany(ElementRow.Of)
                    .ToList();
                return ElementTable
                    .Of(call, place)
                    .Answer(
                        call,
                        rows,
                        table => PageAnswer.Show<JurisdictionPage, JurisdictionShown>(new JurisdictionShown(place, table, Totals([place])))
                    );
            }
        );

    private static Task<PageAnswer> OfDayAsync(PageCall call, Func<IReadOnlyList<JurisdictionCoverage>, PageAnswer> show)
    {
        var own = call.Of<PlaceFigures>();
        return FigurePage.AnswerAsync(
            call,
            "law.coverage",
            own.CoverageAsync(FigurePage.Day(call), call.Language),
            () => own.CoverageAsync(call.Today, call.Language),
            show
        );
    }

    private static IReadOnlyList<(ElementStatus, int)> Totals(IReadOnlyList<JurisdictionCoverage> register) =>
        [.. Enum.GetValues<ElementStatus>().Select(status => (status, register.Sum(each => each.Count(status))))];
}
