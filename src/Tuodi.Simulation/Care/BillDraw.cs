using Tuodi.Simulation.Drawing;
using Tuodi.Simulation.Plan;
using Tuodi.Simulation.Population;

namespace Tuodi.Simulation.Care;

/// <summary>Makes the lines of a visit's bill; they sum up to its cost.</summary>
/// <param name="county">The county.</param>
public sealed class BillDraw(County county)
{
    private const int PriceDecimals = 6;
    private const int StayLines = 6;
    private const int VisitLines = 2;
    private const string OwnPay = "own_pay";

    /// <summary>The lines: some of the items of the kind of care, and one outside the policy where there is such a part.</summary>
    public IReadOnlyList<BillLine> Lines(PlannedVisit visit)
    {
        var dice = Dice.Of(county.Seed, "bills", visit.Number);
        var items = county.Plan.Fees[Kind(visit)];
        var lines = new List<BillLine>();
        var left = visit.Cost - visit.OwnPay;
        var chosen = Some(dice, items, visit.Kind == CareKind.Inpatient ? StayLines : VisitLines);
        var weights = chosen.Sum(item => item.Weight);
        foreach (var item in chosen)
        {
            var part = item == chosen[^1] ? left : (visit.Cost - visit.OwnPay) * item.Weight / weights;
            Add(lines, item, part);
            left -= part;
        }

        Add(lines, dice.Of(county.Plan.Fees[OwnPay]), visit.OwnPay);
        return lines;
    }

    private static string Kind(PlannedVisit visit) =>
        visit.Kind switch
        {
            CareKind.Inpatient => "inpatient",
            CareKind.Chronic => visit.Resident.IsSerious ? "serious" : "chronic",
            _ => "outpatient",
        };

    private static List<PlanItem> Some(Dice dice, IReadOnlyList<PlanItem> items, int most)
    {
        var order = items.ToList();
        dice.Shuffle(order);
        return order[..Math.Min(dice.Between(Math.Min(2, most), most), order.Count)];
    }

    // As many as come nearest to the price, and then exactly the part: hospitals round prices, not bills.
    private static void Add(List<BillLine> lines, PlanItem item, long part)
    {
        if (part <= 0)
        {
            return;
        }

        var quantity = Math.Max(1, (long)(Kernel.Fraction.Of(part, 100) / item.Price).RoundHalfUp());
        lines.Add(new BillLine(item.Code, quantity, decimal.Round(part / 100m / quantity, PriceDecimals), part));
    }
}
