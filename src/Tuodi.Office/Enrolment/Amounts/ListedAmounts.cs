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
                        new Bilingual(
                            $"{row.Identity}的优先级有 {ranks[row.Identity]} 和 {rank} 两个",
                            $"{row.Identity} has the priorities {ranks[row.Identity]} and {rank}"
                        ),
                        new Bilingual(
                            "一种身份只能有一个优先级：一人多种身份时取最小的。",
                            "Give an identity one priority: the smallest of a person decides."
                        )
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
