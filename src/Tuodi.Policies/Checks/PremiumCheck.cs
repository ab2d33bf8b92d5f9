using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;

namespace Tuodi.Policies.Checks;

/// <summary>Looks for persons whose premium two rows would subsidise under one category, and for premiums of years before the document.</summary>
internal static class PremiumCheck
{
    /// <summary>What is wrong with a premium's rows.</summary>
    public static IEnumerable<Finding> Of(Policy policy, PremiumRule premium)
    {
        if (premium.Year < policy.Effective.From.Year && premium.Spot.File == policy.Files[^1])
        {
            yield return new Finding(
                Severity.Warning,
                FindingKind.Date,
                premium.Spot,
                new(
                    $"{premium.Year} 年的参保资助早于文件施行期间 {policy.Effective}",
                    $"The premium of {premium.Year} lies before the document's period, {policy.Effective}"
                ),
                new("请更正年份或 `effective`。", "Correct the year or `effective`.")
            );
        }

        var conditions = premium.Rows.Select(row => ConditionTree.OfRow(row.Categories, row.When)).ToArray();
        if (conditions.Length < 2)
        {
            yield break;
        }

        if (Space.TryOf(policy, conditions, out var why) is not { } space)
        {
            yield return new Finding(
                Severity.Warning,
                FindingKind.Undecided,
                premium.Spot,
                new(
                    $"{premium.Year} 年参保资助的重叠无法判定：{why.In(Language.Chinese)}",
                    $"Overlaps of the premium of {premium.Year} are not decided: {why.In(Language.English)}"
                ),
                new("请用较少的条件写各行。", "Say its rows with fewer conditions.")
            );
            yield break;
        }

        var rows = conditions.Select(condition => space.Where(condition).And(space.Possible)).ToArray();
        for (var later = 0; later < rows.Length; later++)
        {
            if (Overlap(premium, conditions, rows, space, later) is { } overlap)
            {
                yield return overlap;
            }
        }
    }

    private static Finding? Overlap(PremiumRule premium, Condition[] conditions, PointSet[] rows, Space space, int later)
    {
        var earlier = Array.FindIndex(rows, 0, later, other => !other.And(rows[later]).IsEmpty);
        return earlier < 0
            ? null
            : new Finding(
                Severity.Error,
                FindingKind.Overlap,
                premium.Rows[later].Spot,
                new(
                    $"{premium.Year} 年参保资助的这一行与 `{premium.Rows[earlier].Spot.Short}` 处的行重叠；两行都适合",
                    $"This row of the premium of {premium.Year} overlaps the row at {premium.Rows[earlier].Spot.Short}; both fit"
                ),
                new("请收窄其中一行。", "Narrow one of them."),
                space.Words(rows[later].And(rows[earlier]).First, [conditions[later], conditions[earlier]])
            );
    }
}
