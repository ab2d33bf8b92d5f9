using Tuodi.Kernel;
using Tuodi.Simulation.Plan;

namespace Tuodi.Simulation.Calibration;

/// <summary>Collects the figures of a report.</summary>
internal sealed class FigureTally(CountyPlan plan)
{
    private const int ExpectedMin = 10;
    private static readonly Bilingual TooFew = new("预期不足十例，无从判定", "fewer than ten are expected, which tells nothing");
    private readonly List<DrawnFigure> _figures = [];

    public IReadOnlyList<DrawnFigure> Figures => _figures;

    /// <summary>A figure of the plan.</summary>
    public PlanFigure Of(string name) => plan[name];

    /// <summary>A figure whose target is a number of the plan as it stands there, in parts of a whole.</summary>
    public void Add(
        string zh,
        string en,
        string name,
        int i,
        long whole,
        IEnumerable<(long Y, long X)> units,
        Bilingual? unjudged = null
    ) => AddAs(zh, en, whole == 1 ? FigureUnit.Number : FigureUnit.Share, name, plan[name][i] / Fraction.Of(whole), units, unjudged);

    /// <summary>A figure whose target was worked out from the plan.</summary>
    public void AddAs(
        string zh,
        string en,
        FigureUnit unit,
        string name,
        Fraction target,
        IEnumerable<(long Y, long X)> units,
        Bilingual? unjudged = null
    )
    {
        var all = units.ToList();
        unjudged ??= IsTooFew(unit, target, all) ? TooFew : null;
        var meets = unjudged is null ? Judgement.Meets(all, target) : (bool?)null;
        _figures.Add(new DrawnFigure(new Bilingual(zh, en), unit, plan[name], target, Judgement.Quotient(all), all.Count, meets, unjudged));
    }

    /// <summary>A figure that was judged in a way of its own.</summary>
    public void Add(DrawnFigure figure) => _figures.Add(figure);

    // Of a few rare cases the sampling error is not that of many.
    private static bool IsTooFew(FigureUnit unit, Fraction target, List<(long Y, long X)> units) =>
        unit == FigureUnit.Share && target * Fraction.Of(units.Sum(each => each.X)) < Fraction.Of(ExpectedMin);
}
