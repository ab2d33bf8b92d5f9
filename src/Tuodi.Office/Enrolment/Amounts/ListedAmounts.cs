using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Enrolment.Amounts;

/// <summary>Makes the yearly table of the lists that an office gives (参保档次配置, 资助参保身份配置, 身份对应明细).</summary>
public static class ListedAmounts
{
    private const string Student = "大学生";
    private const string Resident = "居民";

    /// <summary>The table of all lines.</summary>
    /// <exception cref="ProblemException">An identity is given two ranks.</exception>
    public static AmountTable Of(IEnumerable<EnrolmentAmountRow> rows)
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        var problems = new List<Problem>();
        var lines = new List<AmountLine>();
        foreach (var row in rows)
        {
            if (row.Priority is { } rank && !ranks.TryAdd(row.Identity, rank) && ranks[row.Identity] != rank)
            {
                problems.Add(
                    new Problem(
                        row.Spot,
                        $"{row.Identity} has the priorities {ranks[row.Identity]} and {rank}",
                        "Give an identity one priority: the smallest of a person decides."
                    )
                );
            }

            lines.Add(
                new AmountLine(row.Spot, row.Identity, ClassOf(row.Identity, row.Tier), row.OwnPayment, row.Subsidy, row.Valid, row.Payer)
            );
        }

        return problems.Count == 0 ? new AmountTable(lines, ranks) : throw new ProblemException(problems);
    }

    /// <summary>一档 of a student is 大学生一档, of anybody else 居民一档.</summary>
    private static string? ClassOf(string identity, string? tier) =>
        tier is null || tier.StartsWith(Resident, StringComparison.Ordinal) || tier.StartsWith(Student, StringComparison.Ordinal)
            ? tier
            : (identity.Contains(Student, StringComparison.Ordinal) ? Student : Resident) + tier;
}
