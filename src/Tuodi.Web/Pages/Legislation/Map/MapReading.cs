using Tuodi.Comparison.Wording;
using Tuodi.Coverage.Jurisdictions;
using Tuodi.Office.Exports;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Legislation.Figures;
using Tuodi.Web.Pages.Policies;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Map;

/// <summary>The map of jurisdictions: a tile a province, the cities of the study within it, by a measure that the reader chooses; the table beside it says the same.</summary>
internal static class MapReading
{
    private const string Coverage = "coverage";
    private const string Burden = "burden";
    private const string Findings = "findings";

    /// <summary>The measures to choose from.</summary>
    public static IReadOnlyList<string> Measures { get; } = [Coverage, Burden, Findings];

    public static Task<PageAnswer> ShowAsync(PageCall call)
    {
        var measure = call.Fields.OneOf("measure", Measures) ?? Coverage;
        var day = FigurePage.Day(call);
        var own = call.Of<PlaceFigures>();
        return measure switch
        {
            Burden => FigurePage.AnswerAsync(
                call,
                "law.map",
                own.EquityAsync(day, hasSecondRound: false),
                () => own.EquityAsync(call.Today, hasSecondRound: false),
                equity => Families(call, equity)
            ),
            Findings => FigurePage.AnswerAsync(
                call,
                "law.map",
                own.ConformityAsync(day),
                () => own.ConformityAsync(call.Today),
                conformity => Show(call, measure, MapMeasures.Findings(call, conformity), [], null)
            ),
            _ => FigurePage.AnswerAsync(
                call,
                "law.map",
                own.CoverageAsync(day, call.Language),
                () => own.CoverageAsync(call.Today, call.Language),
                register => Show(call, measure, MapMeasures.Coverage(call, register), [], null)
            ),
        };
    }

    private static PageAnswer Families(PageCall call, EquityOfDay equity)
    {
        var groups = equity.Report.Groups.Where(group => group.Category is not null).ToList();
        var asked = call.Fields.OneOf("group", groups.Select(group => group.Category!));
        var chosen = groups.FirstOrDefault(group => group.Category == asked) ?? groups.MaxBy(group => group.Places.Count)!;
        return Show(
            call,
            Burden,
            MapMeasures.Burden(call, chosen),
            [
                .. groups.Select(group => new Choice(
                    group.Category!,
                    EquityWords.Group(equity.Report.Nation, group.Category, call.Language)
                )),
            ],
            chosen.Category
        );
    }

    private static PageAnswer Show(PageCall call, string name, MapMeasure measure, IReadOnlyList<Choice> groups, string? group)
    {
        var study = call.Of<PolicyDocuments>().Known.Study;
        var tiles = ProvinceTile.All.Select(tile => Tile(call, tile, study, measure)).ToList();
        return Table(name)
            .Answer(
                call,
                [.. tiles.Where(tile => tile.IsCounted).SelectMany(tile => tile.Cities.Prepend(tile.Province))],
                rows => PageAnswer.Show<MapPage, MapShown>(new MapShown(name, measure.Steps, tiles, rows, groups, group))
            );
    }

    private static MapTile Tile(PageCall call, ProvinceTile tile, IReadOnlyList<Jurisdiction> study, MapMeasure measure)
    {
        var province = study.FirstOrDefault(each => each.Code.Digits == tile.Code);
        return new MapTile(
            tile.Row,
            tile.Column,
            province is null
                ? new MapPlace(tile.Code, call.W[tile.Words], null, null)
                : Place(call, province, measure) with
                {
                    Name = call.W[tile.Words],
                },
            province is not null,
            province is null ? [] : [.. study.Where(each => province.IsAbove(each.Code)).Select(city => Place(call, city, measure))]
        );
    }

    private static MapPlace Place(PageCall call, Jurisdiction place, MapMeasure measure) =>
        new(place.Code.Digits, call.W[place.Name], call.W[Tuodi.Coverage.Elements.Words.Of(place.Region)], measure.Of(place));

    private static ListedTable<MapPlace> Table(string measure) =>
        new()
        {
            Name = $"map-{measure}",
            Columns =
            [
                new("division", "law.division", place => place.Division, ExportForm.Digits),
                new("place", "law.place", place => place.Value is { } value ? new Link(value.Address, place.Name) : place.Name),
                new("region", "law.region", place => place.Region),
                new("value", "law.map-value", place => place.Value?.Text, ExportForm.Digits),
                new("says", "law.behind-it", place => place.Value?.Says),
            ],
        };
}
