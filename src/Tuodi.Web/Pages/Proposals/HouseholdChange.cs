using Tuodi.Comparison.Equity;
using Tuodi.Kernel;

namespace Tuodi.Web.Pages.Proposals;

/// <summary>A household before a proposal and after it.</summary>
/// <param name="Before">What it comes to before.</param>
/// <param name="After">What it comes to after.</param>
internal sealed record HouseholdChange(Outcome Before, Outcome After)
{
    /// <summary>What the household bears more after it, or nothing where one of the two is not known.</summary>
    public Money? Difference => Before.Missing is null && After.Missing is null ? After.Burden - Before.Burden : null;
}
