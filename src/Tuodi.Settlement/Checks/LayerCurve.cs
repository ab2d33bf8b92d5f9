using Tuodi.Kernel;
using Tuodi.Policies.Layers;

namespace Tuodi.Settlement.Checks;

/// <summary>What one layer does with every bill, before rounding.</summary>
public sealed record LayerCurve
{
    /// <summary>The layer.</summary>
    public required Layer Layer { get; init; }

    /// <summary>What it pays.</summary>
    public required Piecewise Paid { get; init; }

    /// <summary>What its bands and adjustments give, before caps.</summary>
    public required Piecewise Exact { get; init; }

    /// <summary>Its base.</summary>
    public required Piecewise Base { get; init; }

    /// <summary>What of the base lies above the deductible.</summary>
    public required Piecewise Excess { get; init; }

    /// <summary>The deductible in full.</summary>
    public required Piecewise Deductible { get; init; }

    /// <summary>What caps cut off.</summary>
    public required Piecewise Cut { get; init; }

    /// <summary>What it pays less for want of a referral.</summary>
    public required Piecewise Penalty { get; init; }

    /// <summary>What was cut off because no more was left of the bill.</summary>
    public required Piecewise BeyondBill { get; init; }

    /// <summary>Why it could not be followed, so that it is taken to pay nothing; or nothing.</summary>
    public string? Lacks { get; init; }

    /// <summary>A layer that pays nothing.</summary>
    public static LayerCurve Nothing(Layer layer, Fraction end, string? lacks = null)
    {
        var zero = Piecewise.Constant(Fraction.Zero, end);
        return new LayerCurve
        {
            Layer = layer,
            Paid = zero,
            Exact = zero,
            Base = zero,
            Excess = zero,
            Deductible = zero,
            Cut = zero,
            Penalty = zero,
            BeyondBill = zero,
            Lacks = lacks,
        };
    }

    /// <summary>This curve where it holds, another elsewhere.</summary>
    internal LayerCurve Where(Piecewise truth, LayerCurve otherwise) =>
        this with
        {
            Paid = Piecewise.Select(truth, Paid, otherwise.Paid),
            Exact = Piecewise.Select(truth, Exact, otherwise.Exact),
            Base = Piecewise.Select(truth, Base, otherwise.Base),
            Excess = Piecewise.Select(truth, Excess, otherwise.Excess),
            Deductible = Piecewise.Select(truth, Deductible, otherwise.Deductible),
            Cut = Piecewise.Select(truth, Cut, otherwise.Cut),
            Penalty = Piecewise.Select(truth, Penalty, otherwise.Penalty),
            BeyondBill = Piecewise.Select(truth, BeyondBill, otherwise.BeyondBill),
        };
}
