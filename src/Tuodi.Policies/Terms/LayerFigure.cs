namespace Tuodi.Policies.Terms;

/// <summary>A figure of an earlier layer that a later one may use.</summary>
public enum LayerFigure
{
    /// <summary>What it paid on this visit.</summary>
    Paid,

    /// <summary>Its base on this visit.</summary>
    Base,

    /// <summary>What of the base lay above the deductible.</summary>
    Excess,

    /// <summary>The person's deductible there, in full.</summary>
    Deductible,

    /// <summary>What its caps cut off.</summary>
    Cut,

    /// <summary>What it paid less for want of a referral or filing.</summary>
    Penalty,

    /// <summary>What it paid in the year before this visit.</summary>
    PaidInYear,

    /// <summary>Its bases of the year before this visit.</summary>
    BaseInYear,
}
