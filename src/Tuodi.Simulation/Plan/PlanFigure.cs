using Tuodi.Kernel;
using Tuodi.Simulation.Drawing;

namespace Tuodi.Simulation.Plan;

/// <summary>Numbers that the county is drawn from, with where they come from and how good the evidence is.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Values">The numbers.</param>
/// <param name="Unit">What they count.</param>
/// <param name="Grade">How good the evidence is: seen, derived, memory or assumption.</param>
/// <param name="Source">Where they come from.</param>
/// <param name="Why">Why it was assumed, or nothing.</param>
public sealed record PlanFigure(string Name, IReadOnlyList<Fraction> Values, string Unit, string Grade, string Source, string? Why)
{
    /// <summary>The grade of a figure that is nobody's.</summary>
    public const string Assumption = "assumption";

    /// <summary>One of the numbers.</summary>
    public Fraction this[int i] => Values[i];

    /// <summary>The numbers in thousandths, as weights and chances are used.</summary>
    public IReadOnlyList<long> Thousandths => [.. Values.Select(value => (long)(value * Fraction.Of(1000)).RoundHalfUp())];

    /// <summary>One of the numbers where it is whole.</summary>
    /// <exception cref="InvalidOperationException">It is not whole.</exception>
    public int Whole(int i) =>
        Values[i].IsWhole ? (int)Values[i].Numerator : throw new InvalidOperationException($"{Name} must be whole numbers");

    /// <summary>The numbers as the points of a curve: share, value, share, value and so on.</summary>
    public Curve ToCurve() => new([.. Enumerable.Range(0, Values.Count / 2).Select(i => ((long)Whole(2 * i), (long)Whole((2 * i) + 1)))]);
}
