namespace Tuodi.Settlement.Results;

/// <summary>How a layer came to what it paid.</summary>
public enum LayerOutcome
{
    /// <summary>It was worked out from a row.</summary>
    Computed,

    /// <summary>Its payment was given as a fact.</summary>
    Given,

    /// <summary>Its condition does not hold for this visit.</summary>
    NotForThisVisit,

    /// <summary>No row is for this person.</summary>
    NotForThisPerson,

    /// <summary>It has paid as often this year as it may.</summary>
    TimesUsedUp,
}
