using Tuodi.Kernel;

namespace Tuodi.Policies.Terms;

/// <summary>A number that the document says: fen for an amount, a plain number for a rate.</summary>
public sealed record NumberTerm(Fraction Value) : Term
{
    /// <summary>The written term that came to this number, where it was more than a number; explanations show it.</summary>
    public Term? Origin { get; init; }

    /// <summary>Nothing.</summary>
    public static NumberTerm Zero { get; } = new(Fraction.Zero);
}
