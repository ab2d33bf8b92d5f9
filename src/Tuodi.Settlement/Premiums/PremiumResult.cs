using Tuodi.Kernel;
using Tuodi.Policies.Documents;

namespace Tuodi.Settlement.Premiums;

/// <summary>A premium and who pays what of it (资助参保).</summary>
/// <param name="Rule">The premium of the year.</param>
/// <param name="Premium">What a person pays without subsidy.</param>
/// <param name="Row">The subsidy that applies, or nothing.</param>
/// <param name="Category">The category that decided, or nothing.</param>
/// <param name="Payers">What each payer pays.</param>
/// <param name="Person">What the person pays.</param>
/// <param name="Refused">Why a subsidy that the table has is not paid, or nothing.</param>
public sealed record PremiumResult(
    PremiumRule Rule,
    Money Premium,
    PremiumRow? Row,
    Category? Category,
    IReadOnlyList<KeyValuePair<string, Money>> Payers,
    Money Person,
    Bilingual? Refused
)
{
    /// <summary>The funds by name, for what payers are called.</summary>
    public required IReadOnlyDictionary<string, Fund> Funds { get; init; }

    /// <summary>All payers together.</summary>
    public Money Subsidy => Premium - Person;
}
