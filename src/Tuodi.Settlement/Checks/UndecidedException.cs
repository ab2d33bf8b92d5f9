namespace Tuodi.Settlement.Checks;

/// <summary>Something for want of which a payment cannot be followed over all bills.</summary>
public sealed class UndecidedException(string why, Kernel.Fraction? from) : Exception(why)
{
    /// <summary>The smallest bill, in fen, from which it cannot be followed; nothing when it is no bill at all.</summary>
    public Kernel.Fraction? From { get; } = from;
}
