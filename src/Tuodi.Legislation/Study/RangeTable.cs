using Tuodi.Policies.Documents;

namespace Tuodi.Legislation.Study;

/// <summary>Table 2 of the study: the least and the most of deductible, ratio and cap by method and recipient, over policies on a day.</summary>
public static class RangeTable
{
    private const string Table = "2";

    /// <summary>The figures of the paper beside those of the policies given.</summary>
    /// <param name="paper">As printed.</param>
    /// <param name="policies">The policies in force on the day, one a division.</param>
    /// <param name="day">The day whose parameters hold.</param>
    public static IReadOnlyList<StudyFigure> Of(
        IReadOnlyList<(string Method, string Statistic, string Measure, string Class, decimal? Value, string? Bound)> paper,
        IReadOnlyList<Policy> policies,
        DateOnly day
    )
    {
        var values = policies
            .SelectMany(policy =>
                PolicyRange.Of(policy, day).Select(each => (Division: policy.Division.Digits, Standard: each, each.Value))
            )
            .ToLookup(each => (each.Standard.Method, each.Standard.Measure, each.Standard.Class));
        return
        [
            .. paper.Select(cell =>
            {
                var own = values[(cell.Method, cell.Measure, cell.Class)].ToList();
                var known = own.Where(each => each.Value is not null).ToList();
                decimal? extreme =
                    known.Count == 0 ? null
                    : cell.Statistic == "min" ? known.Min(each => each.Value)
                    : known.Max(each => each.Value);
                return new StudyFigure(
                    Table,
                    $"{cell.Method} {cell.Statistic} {cell.Measure}",
                    cell.Class,
                    cell.Measure == "ratio" ? "percent" : "yuan"
                )
                {
                    Paper = cell.Value,
                    Bound = cell.Bound,
                    Register = extreme,
                    Behind = known.Select(each => each.Division).Distinct().Count(),
                    Unknown = own.Where(each => each.Value is null).Select(each => each.Division).Distinct().Count(),
                    Where =
                    [
                        .. known
                            .Where(each => each.Value == extreme)
                            .Select(each =>
                                each.Standard.Attributes.Length == 0 ? each.Division : $"{each.Division}[{each.Standard.Attributes}]"
                            )
                            .Distinct(),
                    ],
                };
            }),
        ];
    }
}
