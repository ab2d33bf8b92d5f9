using Tuodi.Coverage.Plans;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Legislation.Figures;
using Tuodi.Web.Pages.Policies;

namespace Tuodi.Web.Pages.Legislation.Coverage;

/// <summary>The provinces' plans (规划跟踪): each measure done, planned, overdue or unknown, with its source and what documents in force already show.</summary>
internal static class PlanReading
{
    private const string Overdue = "overdue";

    /// <summary>The states to choose from.</summary>
    public static IReadOnlyList<string> States { get; } = [.. Enum.GetValues<PlanState>().Select(PlanWords.Key), Overdue];

    public static Task<PageAnswer> ShowAsync(PageCall call)
    {
        var own = call.Of<PlaceFigures>();
        return FigurePage.AnswerAsync(
            call,
            "law.plans",
            own.PlansAsync(FigurePage.Day(call), call.Language),
            () => own.PlansAsync(call.Today, call.Language),
            lines => Show(call, lines)
        );
    }

    private static PageAnswer Show(PageCall call, IReadOnlyList<PlanLine> lines)
    {
        var provinces = call.Of<PolicyDocuments>().Provinces;
        var province = call.Fields.OneOf("province", provinces.Select(each => each.Code.Digits));
        var measure = call.Fields.OneOf("measure", Enum.GetValues<PlanMeasure>().Select(PlanWords.Key));
        var state = call.Fields.OneOf("state", States);
        return PlanTable
            .Of(call)
            .Answer(
                call,
                [
                    .. lines
                        .Where(line => province is null || line.Province.Code.Digits == province)
                        .Where(line => measure is null || PlanWords.Key(line.Measure) == measure)
                        .Where(line => state is null || (state == Overdue ? line.IsOverdue : PlanWords.Key(line.State) == state)),
                ],
                table =>
                    PageAnswer.Show<PlanPage, PlanShown>(
                        new PlanShown(
                            table,
                            provinces,
                            [.. Enum.GetValues<PlanState>().Select(each => (each, lines.Count(line => line.State == each)))],
                            lines.Count(line => line.IsOverdue)
                        )
                    )
            );
    }
}
