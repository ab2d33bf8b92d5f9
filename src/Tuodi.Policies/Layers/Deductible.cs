using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Layers;

/// <summary>What the person bears first (起付线).</summary>
/// <param name="Amount">How much.</param>
/// <param name="PerYear">Whether the visits of a year bear it together; otherwise each bears it.</param>
/// <param name="YearCeiling">The most that the visits of a year bear, or nothing.</param>
public sealed record Deductible(Term Amount, bool PerYear, Term? YearCeiling)
{
    /// <summary>No deductible.</summary>
    public static Deductible None { get; } = new(NumberTerm.Zero, false, null);
}
