using Tuodi.Kernel;
using Tuodi.Simulation.Plan;

namespace Tuodi.Simulation.Care;

/// <summary>What care costs at each level of institution: the published ratio of the levels, scaled to the published mean of the scheme.</summary>
internal sealed class LevelCosts
{
    private const int FenAYuan = 100;
    private readonly Fraction[] _ratio;

    /// <param name="shares">How much of the care is at each level.</param>
    /// <param name="ratios">What it costs there.</param>
    /// <param name="means">The means of the schemes in yuan.</param>
    public LevelCosts(PlanFigure shares, PlanFigure ratios, PlanFigure means)
    {
        Shares = shares.Thousandths;
        var whole = Fraction.Of(Shares.Sum());
        var mean = Fraction.Zero;
        for (var level = 0; level < Shares.Count; level++)
        {
            mean += ratios[level] * Fraction.Of(Shares[level]) / whole;
        }

        _ratio = [.. ratios.Values.Select(ratio => ratio / mean)];
        Means = means;
    }

    /// <summary>How much of the care is at each level.</summary>
    public IReadOnlyList<long> Shares { get; }

    private PlanFigure Means { get; }

    /// <summary>The mean at a level, in fen.</summary>
    public Fraction Of(int scheme, int level) => Means[scheme] * _ratio[level] * Fraction.Of(FenAYuan);

    /// <summary>How much of all cost is at a level.</summary>
    public Fraction ShareOfCost(int level) => _ratio[level] * Fraction.Of(Shares[level]) / Fraction.Of(Shares.Sum());
}
