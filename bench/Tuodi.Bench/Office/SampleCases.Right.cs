namespace Tuodi.Bench.Office;

internal sealed partial class SampleCases
{
    /// <summary>A person whose visits are all right, of at most so many rows.</summary>
    public void PlantRight(int rowsMax, bool hasStatus)
    {
        if (!hasStatus)
        {
            NotOnAnyRoster();
            return;
        }

        var category = Pick(Special, Minimum, Minimum, Minimum, Marginal, Marginal, Monitored);
        var person = On(category);
        var rules = new SampleRules(category);
        var visits = Math.Min(rowsMax, 1 + Any(6));
        for (var i = 0; i < visits; i++)
        {
            var list = Any(20) switch
            {
                < 12 => SampleList.Inside,
                < 15 => SampleList.Across,
                < 17 => SampleList.MakeUp,
                < 19 => SampleList.VisitRecords,
                _ => SampleList.Veterans,
            };
            var kind = Pick(SampleVisit.Inpatient, SampleVisit.Inpatient, SampleVisit.Chronic, SampleVisit.Outpatient);
            var referral = list == SampleList.Across ? Pick("已转诊", "未转诊", "异地长期居住备案") : null;
            var visit = Visit(person, rules, Between(0, 6000), 2 + (i * 4), list, kind, referral);

            // A list without a column for the second round leaves it open whether one that is due was paid.
            if (list is SampleList.MakeUp or SampleList.VisitRecords && visit.SecondRound > 0)
            {
                visit.List = SampleList.Inside;
            }
        }
    }

    /// <summary>A line of a roster whose person had no visit.</summary>
    public void PlantOnRosterOnly() => Status(Person(), Pick(Special, Minimum, Marginal, Monitored));

    private void NotOnAnyRoster()
    {
        var list = Pick(SampleList.Inside, SampleList.Unrescued, SampleList.Across, SampleList.MakeUp, SampleList.VisitRecords);
        Visit(
            Person(),
            new SampleRules(null),
            Between(0, 9000),
            1 + Any(28),
            list,
            Pick(SampleVisit.Inpatient, SampleVisit.Chronic, SampleVisit.Outpatient),
            list == SampleList.Across ? Pick("已转诊", "未转诊") : null
        );
    }

    // Right, though they look like something to find.
    private void PlantTraps()
    {
        // A status that was found later reaches back for minimum living, not for a marginal household.
        var late = Person();
        month.Statuses.Add(new SampleStatus(late, "低保边缘户", SampleList.RosterDated, new DateOnly(SampleMonth.Year, 7, 8)));
        Visit(late, new SampleRules(null), Between(4000, 9000), 20, SampleList.Unrescued);

        // A status that ended before the visit.
        var ended = Person();
        month.Statuses.Add(
            new SampleStatus(
                ended,
                "低保对象",
                SampleList.RosterDated,
                new DateOnly(SampleMonth.Year - 2, 1, 1),
                new DateOnly(SampleMonth.Year, 3, 31)
            )
        );
        Visit(ended, new SampleRules(null), Between(2000, 9000), 12, SampleList.Unrescued);

        // Below the deductible nothing is due, and the cap cuts what is.
        Visit(On(Marginal), new SampleRules(Marginal), Between(100, 1499), 9, SampleList.Unrescued);
        var (person, rules) = (On(Special), new SampleRules(Special));
        Visit(person, rules, Between(19_000, 19_900), 3);
        Visit(person, rules, Between(3000, 5000), 8);
        Visit(person, rules, Between(500, 900), 15, SampleList.Unrescued);

        // One settlement in two lists counts once.
        Visit(On(Minimum), new SampleRules(Minimum), Between(1000, 3000), 18).AlsoIn = SampleList.MakeUp;

        // Two identities: the better one decides.
        var both = On(Marginal);
        Status(both, Minimum);
        Visit(both, new SampleRules(Minimum), Between(1000, 5000), 22);

        // By hand there is no day and no place: special hardship does not ask for either.
        Visit(On(Special), new SampleRules(Special), Between(500, 4000), 28, SampleList.Manual);

        // Paid, taken back, and paid again as another visit.
        var (again, rulesAgain) = (On(Minimum), new SampleRules(Minimum));
        var list = Pick(SampleList.Inside, SampleList.MakeUp);
        Cancel(Visit(again, new SampleRules(Minimum), Between(1000, 4000), 10, list));
        Visit(again, rulesAgain, Between(1000, 4000), 24, list);
    }
}
