using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Enrolment.Results;

/// <summary>What the tax bureau claims for a person, all lines together (税务请款明细).</summary>
/// <param name="PersonId">The identity number.</param>
/// <param name="Name">The person's name as the claim writes it.</param>
/// <param name="Town">Township as the claim writes it.</param>
/// <param name="Words">The identities that the lines name, in the words of the tax bureau.</param>
/// <param name="Subsidy">The sum of all lines.</param>
/// <param name="FirstBatch">The sum of the lines of the first batch (第一批), or nothing when none is of it.</param>
public sealed record PersonClaim(string PersonId, string? Name, string? Town, IReadOnlyList<string> Words, Money Subsidy, Money? FirstBatch)
{
    private const string First = "第一";

    /// <summary>The claim of a person's lines.</summary>
    internal static PersonClaim Of(string person, IEnumerable<TaxClaimRow> rows)
    {
        var lines = rows.ToList();
        var first = lines.Where(row => row.Batch?.Contains(First, StringComparison.Ordinal) ?? false).ToList();
        return new PersonClaim(
            person,
            lines.Select(row => row.Name).FirstOrDefault(text => text is not null),
            lines.Select(row => row.Town).FirstOrDefault(text => text is not null),
            [.. lines.Select(row => row.Identity).OfType<string>().Distinct(StringComparer.Ordinal)],
            Sum(lines),
            first.Count == 0 ? null : Sum(first)
        );
    }

    private static Money Sum(IEnumerable<TaxClaimRow> rows) =>
        rows.Select(row => row.Subsidy ?? Money.Zero).Aggregate(Money.Zero, (sum, amount) => sum + amount);
}
