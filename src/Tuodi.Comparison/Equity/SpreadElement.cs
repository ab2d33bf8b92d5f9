namespace Tuodi.Comparison.Equity;

/// <summary>What of a place's rules is put into another's to see what it does.</summary>
public enum SpreadElement
{
    /// <summary>Whether the category is assisted at all.</summary>
    Recipients,

    /// <summary>Whether the kind of visit is assisted.</summary>
    Methods,

    /// <summary>Whether a visit without referral, filed or in an emergency away from home is assisted.</summary>
    Referral,

    /// <summary>The deductible.</summary>
    Deductible,

    /// <summary>The rates and bands.</summary>
    Ratios,

    /// <summary>The caps.</summary>
    Cap,

    /// <summary>The second round as a whole.</summary>
    SecondRound,
}
