using Tuodi.Kernel;
using Tuodi.Policies.Layers;

namespace Tuodi.Settlement.Results;

/// <summary>How a row came to its payment, step by step; amounts in fen, exact until they are rounded.</summary>
public sealed class LayerWork
{
    /// <summary>The row that applied.</summary>
    public required Row Row { get; init; }

    /// <summary>The base before its own caps.</summary>
    public Fraction FullBase { get; set; }

    /// <summary>The base.</summary>
    public Fraction Base { get; set; }

    /// <summary>The bases before this visit, where they accumulate.</summary>
    public Fraction BaseBefore { get; set; }

    /// <summary>The deductible in full.</summary>
    public Fraction Deductible { get; set; }

    /// <summary>What of it this visit bears.</summary>
    public Fraction Borne { get; set; }

    /// <summary>What of the base lay above it.</summary>
    public Fraction Excess { get; set; }

    /// <summary>What fell into each band.</summary>
    public List<BandShare> Bands { get; } = [];

    /// <summary>The adjustments that applied.</summary>
    public List<Adjustment> Adjustments { get; } = [];

    /// <summary>What the bands give for the part of the year that was counted before, where all is at the rate of the band reached.</summary>
    public Fraction GivesBefore { get; set; }

    /// <summary>The payment before rounding.</summary>
    public Fraction Exact { get; set; }

    /// <summary>The payment rounded, before caps.</summary>
    public Money Rounded { get; set; }

    /// <summary>How caps on the base met it.</summary>
    public List<CapUse> BaseCaps { get; } = [];

    /// <summary>How caps met the payment.</summary>
    public List<CapUse> Caps { get; } = [];

    /// <summary>What caps cut off.</summary>
    public Money Cut { get; set; }

    /// <summary>What was cut off because no more was left of the bill.</summary>
    public Money BeyondBill { get; set; }

    /// <summary>The payment.</summary>
    public Money Paid { get; set; }

    /// <summary>What it was less for want of a referral or filing.</summary>
    public Money Penalty { get; set; }
}
