using Tuodi.Comparison.Equity;
using Tuodi.Comparison.Figures;
using Tuodi.Comparison.Wording;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Legislation.Figures;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Equity;

/// <summary>Equity between places (公平性): what the same families pay everywhere, how far places differ, who is worst off where, and which element makes the difference.</summary>
internal static class EquityReading
{
    private const string All = "all";
    private const string Without = "without";
    private const string Part = "part";
    private const string ElementsPart = "elements";
    private const string WorstOffPart = "worst-off";

    public static Task<PageAnswer> ShowAsync(PageCall call)
    {
        var own = call.Of<PlaceFigures>();
        var hasSecondRound = call.Fields.OneOf("second", [Without]) is null;
        return FigurePage.AnswerAsync(
            call,
            "law.equity",
            own.EquityAsync(FigurePage.Day(call), hasSecondRound),
            () => own.EquityAsync(call.Today, hasSecondRound),
            equity => Show(call, equity)
        );
    }

    private static PageAnswer Show(PageCall call, EquityOfDay equity)
    {
        var groups = equity.Report.Groups;
        var asked = call.Fields.OneOf("group", groups.Select(group => group.Category ?? All));
        if (asked is null)
        {
            return Whole(call, equity);
        }

        var group = groups.First(each => (each.Category ?? All) == asked);
        return call.Fields.OneOf("figure", ["bars", "lorenz"]) switch
        {
            "bars" => SvgFile.Of($"bars-{asked}", Bars(call, equity, group)),
            "lorenz" when group.Inequality is { } spread => SvgFile.Of($"lorenz-{asked}", Lorenz(call, equity, group, spread)),
            _ => BurdenTable
                .Of(call, asked)
                .Answer(
                    call,
                    group.Places,
                    table =>
                        PageAnswer.Show<EquityGroupPage, EquityGroupShown>(
                            new EquityGroupShown(
                                equity.Report,
                                group,
                                table,
                                Bars(call, equity, group),
                                group.Inequality is { } inequality ? Lorenz(call, equity, group, inequality) : null
                            )
                        )
                ),
        };
    }

    // Three tables on one page: the first is sorted, each has its files.
    private static PageAnswer Whole(PageCall call, EquityOfDay equity)
    {
        var report = equity.Report;
        PageAnswer Elements(Func<TableView, PageAnswer> show) =>
            ElementTable.Of(call, report.Shares).Answer(call, ElementTable.Rows(report.Shares), show);
        PageAnswer WorstOff(Func<TableView, PageAnswer> show) => WorstOffTable.Of(call).Answer(call, WorstOffTable.Rows(report), show);
        PageAnswer All() =>
            GroupTable
                .Of(call, report.Nation)
                .Answer(
                    call,
                    report.Groups,
                    groups =>
                        Elements(elements =>
                            WorstOff(worst =>
                                PageAnswer.Show<EquityPage, EquityShown>(
                                    new EquityShown(report, equity.Without, groups, Below(call, elements), Below(call, worst))
                                )
                            )
                        )
                );

        return call.Fields.OneOf(Part, [ElementsPart, WorstOffPart]) switch
        {
            ElementsPart => Elements(_ => All()),
            WorstOffPart => WorstOff(_ => All()),
            _ => All(),
        };
    }

    // What the address asks of sorting and pages is asked of the first table.
    private static TableView Below(PageCall call, TableView table) =>
        table.WithoutLinks with
        {
            Exports = new TableAddress(call).ExportsOf(Part, table.Name),
        };

    private static string Bars(PageCall call, EquityOfDay equity, GroupSpread group) =>
        Drawn(text => BurdenBars.Write(text, group, Name(call, equity, group), place => call.W[PlaceName.Of(call, place)], call.Language));

    private static string Name(PageCall call, EquityOfDay equity, GroupSpread group) =>
        EquityWords.Group(equity.Report.Nation, group.Category, call.Language);

    private static string Lorenz(PageCall call, EquityOfDay equity, GroupSpread group, Inequality spread) =>
        Drawn(text => LorenzCurve.Write(text, group, Name(call, equity, group), spread, call.Language));

    private static string Drawn(Action<TextWriter> draw)
    {
        using var text = new StringWriter();
        draw(text);
        return text.ToString();
    }
}
