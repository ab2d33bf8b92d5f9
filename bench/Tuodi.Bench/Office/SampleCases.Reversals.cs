namespace Tuodi.Bench.Office;

internal sealed partial class SampleCases
{
    // Each list is one that has all amounts, so that what a reversal lacks is never the list's doing.
    private void PlantReversals()
    {
        PlantReversalOfNothing();
        PlantSettledAgain();
        PlantPaidBesideUnpaid();
        PlantReversalOfAnotherPayment();
    }

    // Another amount than any that was paid: nothing to take back.
    private void PlantReversalOfNothing()
    {
        var (person, list) = (On(Minimum), Pick(SampleList.Inside, SampleList.MakeUp));
        Visit(person, new SampleRules(Minimum), Between(1000, 4000), 10, list);
        var nothing = new SampleVisit
        {
            Person = person,
            List = list,
            Day = 21,
            Basic = Between(30_000, 40_000),
            Left = Between(1000, 4000),
            Assistance = 1_00,
            SecondRound = 0,
        };
        Doubt(TakeBack(nothing), "a reversal without its row", "unpaired-reversal");
    }

    // Paid, taken back, settled again and not paid: the payment that was taken back is owed.
    private void PlantSettledAgain()
    {
        var paid = Visit(On(Minimum), new SampleRules(Minimum), Between(1000, 4000), 10);
        Cancel(paid);
        Plant(Again(paid, 20), "settled again after a reversal and not paid", 0, "nothing-paid");
    }

    // Of two rows of one amount and one day the reversal takes back the one that was paid, wherever it stands.
    private void PlantPaidBesideUnpaid()
    {
        var unpaid = Visit(On(Minimum), new SampleRules(Minimum), Between(1000, 4000), 14);
        var paid = Again(unpaid, unpaid.Day);
        TakeBack(paid).IsPaired = paid.IsPaired = true;
        Plant(unpaid, "not paid, beside one of the same amount that was paid and taken back", 0, "nothing-paid");
    }

    // The total is opposite, what was paid is not: neither row may vanish.
    private void PlantReversalOfAnotherPayment()
    {
        var visit = Visit(On(Minimum), new SampleRules(Minimum), Between(1000, 4000), 10);
        Doubt(TakeBack(visit), "a reversal that takes back more than was paid", "unpaired-reversal");
        visit.Assistance = 0;
        Doubt(visit, "a row that a reversal of another payment may take back", "may-be-taken-back");
    }

    private void Cancel(SampleVisit visit) => TakeBack(visit).IsPaired = visit.IsPaired = true;

    private SampleVisit TakeBack(SampleVisit visit)
    {
        var reversal = Again(visit, visit.Day);
        reversal.IsReversal = true;
        return reversal;
    }

    private SampleVisit Again(SampleVisit visit, int day)
    {
        var again = new SampleVisit
        {
            Person = visit.Person,
            List = visit.List,
            Day = day,
            Basic = visit.Basic,
            Critical = visit.Critical,
            Left = visit.Left,
            OutOfPolicy = visit.OutOfPolicy,
            Assistance = visit.Assistance,
            SecondRound = visit.SecondRound,
            Id = $"{SampleMonth.Year}{SampleMonth.Month:00}{++_ids:000000}",
        };
        month.Visits.Add(again);
        return again;
    }

    private static void Doubt(SampleVisit visit, string name, string reason) =>
        visit.Findings.Add(new SampleFinding(name, "assistance", "cannot-say", null, null, reason));
}
