using Tuodi.Simulation.Care;
using Tuodi.Simulation.Plan;
using Tuodi.Simulation.Population;

namespace Tuodi.Simulation.Calibration;

/// <summary>What is published beside what was drawn, figure by figure.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Assumptions">What is nobody's figure and was assumed.</param>
public sealed record CalibrationReport(IReadOnlyList<DrawnFigure> Figures, IReadOnlyList<PlanFigure> Assumptions)
{
    /// <summary>Whether all that is judged meets its target.</summary>
    public bool Meets => Figures.All(figure => figure.Meets != false);

    /// <summary>The report of a county and its year.</summary>
    /// <param name="county">The county.</param>
    /// <param name="visits">The visits that were drawn.</param>
    /// <param name="outpatient">How many of 100 general outpatient visits were drawn; they are counted for all.</param>
    public static CalibrationReport Of(County county, IReadOnlyList<PlannedVisit> visits, int outpatient = YearDraw.AllOutpatient)
    {
        var tally = new FigureTally(county.Plan);
        PeopleFigures.Add(tally, county);
        CareFigures.Add(tally, county, [.. visits.GroupBy(visit => visit.Resident)], outpatient);
        return new CalibrationReport(tally.Figures, [.. county.Plan.Figures.Values.Where(figure => figure.Grade == PlanFigure.Assumption)]);
    }
}
