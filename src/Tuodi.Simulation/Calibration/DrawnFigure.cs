using Tuodi.Kernel;
using Tuodi.Simulation.Plan;

namespace Tuodi.Simulation.Calibration;

/// <summary>A figure as it is published beside what was drawn.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Source">The figure of the plan, with unit, source and grade.</param>
/// <param name="Target">What is published.</param>
/// <param name="Drawn">What was drawn.</param>
/// <param name="Count">How many units it was counted over.</param>
/// <param name="Meets">Whether the two differ by no more than chance; nothing where it is shown and not judged.</param>
/// <param name="Note">Why it is not judged, or nothing.</param>
public sealed record DrawnFigure(
    Bilingual Title,
    FigureUnit Unit,
    PlanFigure Source,
    Fraction Target,
    Fraction Drawn,
    int Count,
    bool? Meets,
    Bilingual? Note = null
);
