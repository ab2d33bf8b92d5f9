namespace Tuodi.Policies.Terms;

/// <summary>What a term counts.</summary>
public enum TermUnit
{
    /// <summary>Money, in fen.</summary>
    Money,

    /// <summary>A share, such as 70 %.</summary>
    Rate,

    /// <summary>A plain number.</summary>
    Number,
}
