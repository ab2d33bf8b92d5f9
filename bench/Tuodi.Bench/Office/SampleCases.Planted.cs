namespace Tuodi.Bench.Office;

internal sealed partial class SampleCases
{
    /// <summary>Every case once: each verdict, each reason, and what only looks like one.</summary>
    public void PlantAll()
    {
        PlantNothingPaid();
        PlantStatus();
        PlantDeductible();
        PlantCap();
        PlantRates();
        PlantOutside();
        PlantSecondRound();
        PlantUnknowns();
        PlantTraps();
        PlantReversals();
    }

    private void PlantNothingPaid()
    {
        foreach (var category in (ReadOnlySpan<string>)[Special, Minimum, Marginal])
        {
            Plant(
                Visit(On(category), new SampleRules(category), Between(1600, 3000), 5 + Any(20), SampleList.Unrescued),
                "nothing paid",
                0,
                "nothing-paid"
            );
            Plant(Visit(On(category), new SampleRules(category), Between(1600, 3000), 5 + Any(20)), "nothing paid", 0, "nothing-paid");
        }

        // Of the cap 19,900 were used before, as the list says.
        var used = Visit(On(Special), new SampleRules(Special) { Drawn = 19_900_00 }, Between(500, 3000), 14, SampleList.Unrescued);
        used.Used = 19_900_00;
        Plant(used, "nothing paid, little left of the cap", 0, "nothing-paid");

        var byHand = Visit(On(Special), new SampleRules(Special), Between(500, 3000), 30, SampleList.Manual);
        Plant(byHand, "nothing paid by hand", 0, "nothing-paid", "day-from-month");
    }

    private void PlantStatus()
    {
        var stranger = Visit(Person(), new SampleRules(null), Between(2000, 9000), 17);
        Plant(stranger, "not on the roster", Between(300, 1500), "not-on-roster");

        var late = Person();
        month.Statuses.Add(new SampleStatus(late, "低保对象", SampleList.RosterDated, new DateOnly(SampleMonth.Year, 7, 1 + Any(20))));
        Plant(
            Visit(late, new SampleRules(Minimum), Between(1000, 4000), 19, SampleList.Unrescued),
            "status found later",
            0,
            "status-found-later"
        );

        var listed = Visit(On(Minimum), new SampleRules(Minimum), Between(3000, 5000), 11);
        listed.ListedIdentity = "低保边缘户";
        Plant(listed, "paid by the identity of the list", SampleRules.Percent(listed.Left - 1_500_00, 65), "other-identity");

        var both = On(Marginal);
        Status(both, Minimum);
        var lower = Visit(both, new SampleRules(Minimum), Between(3000, 5000), 13);
        Plant(lower, "paid by the lower of two identities", SampleRules.Percent(lower.Left - 1_500_00, 65), "other-identity");
    }

    private void PlantDeductible()
    {
        var below = Visit(On(Marginal), new SampleRules(Marginal), Between(700, 1400), 6);
        Plant(below, "paid below the deductible", Between(50, 90), "below-deductible");

        var free = Visit(On(Minimum), new SampleRules(Minimum), Between(2000, 5000), 7);
        Plant(free, "deductible not taken", SampleRules.Percent(free.Left, 80), "deductible-not-taken");

        var (person, rules) = (On(Minimum), new SampleRules(Minimum));
        Visit(person, rules, Between(800, 2000), 4);
        var again = Visit(person, rules, Between(2000, 4000), 16);
        Plant(again, "deductible taken again", SampleRules.Percent(again.Left - 500_00, 80), "deductible-taken-twice");

        var twice = Visit(On(Marginal), new SampleRules(Marginal), Between(4000, 6000), 16);
        Plant(twice, "deductible taken twice", SampleRules.Percent(twice.Left - 3_000_00, 65), "deductible-taken-twice");
    }

    private void PlantCap()
    {
        var (person, rules) = (On(Special), new SampleRules(Special));
        Visit(person, rules, Between(17_000, 18_000), 3);
        var over = Visit(person, rules, Between(4000, 6000), 14);
        Plant(over, "paid over the cap", over.Left, "cap-used-up");

        // The first visit drew nothing, so the second was paid as if the cap were untouched.
        (person, rules) = (On(Special), new SampleRules(Special));
        Plant(Visit(person, rules, Between(15_000, 16_000), 5), "nothing paid", 0, "nothing-paid");
        var second = Visit(person, rules, Between(7000, 8000), 18);
        Plant(second, "paid as if an earlier visit drew nothing", second.Left, "follows-earlier-visit");
    }

    private void PlantRates()
    {
        var ten = Visit(On(Minimum), new SampleRules(Minimum), Between(2000, 4000), 20);
        Plant(ten, "paid ten points less", SampleRules.Percent(ten.Left - 500_00, 70), "wrong-rate");

        var referred = Visit(On(Minimum), new SampleRules(Minimum), Between(2000, 4000), 23, SampleList.Across, referral: "已转诊");
        Plant(referred, "referral not counted", SampleRules.Percent(referred.Left - 500_00, 65), "referral-not-counted");

        var alone = Visit(On(Marginal), new SampleRules(Marginal), Between(2500, 4000), 23, SampleList.Across, referral: "未转诊");
        Plant(alone, "paid as if referred", SampleRules.Percent(alone.Left - 1_500_00, 65), "referral-not-counted");

        var based = Visit(On(Minimum), new SampleRules(Minimum), Between(2000, 4000), 26);
        based.ListedBase = based.Left - 137_21;
        Plant(based, "paid on another base", SampleRules.Percent(based.Left - 137_21 - 500_00, 80), "base-differs");

        var odd = Visit(On(Special), new SampleRules(Special), Between(6000, 9000), 27);
        Plant(odd, "an amount that nothing explains", (odd.Left / 3) + 7, "unexplained");
    }

    private void PlantOutside()
    {
        var monitored = Visit(On(Monitored), new SampleRules(Monitored), Between(1000, 5000), 9);
        Plant(monitored, "paid to whom the policy pays nothing", Between(100, 600), "outside-policy");

        var pharmacy = Visit(On(Minimum), new SampleRules(Minimum), Between(100, 900), 9, kind: SampleVisit.Outpatient);
        Plant(pharmacy, "paid for a visit that the policy does not know", Between(10, 60), "outside-policy");

        var nothing = Visit(On(Special), new SampleRules(Special), 0, 12);
        Plant(nothing, "paid though insurance left nothing", Between(10, 60), "nothing-left");
    }

    private void PlantSecondRound()
    {
        var unpaid = Visit(On(Minimum), new SampleRules(Minimum), Between(17_000, 19_000), 15);
        PlantSecond(unpaid, "second round not paid", 0, "second-round-not-paid");

        // Assistance ten points too low leaves more to the second round, which was paid rightly for it.
        var follows = Visit(On(Minimum), new SampleRules(Minimum), Between(17_000, 19_000), 15);
        var paid = SampleRules.Percent(follows.Left - 500_00, 70);
        Plant(follows, "paid ten points less, before a second round", paid, "wrong-rate");
        PlantSecond(
            follows,
            "second round on assistance as it was paid",
            SampleRules.Percent(follows.Left - paid - 3_000_00, 50),
            "follows-assistance"
        );
    }

    private void PlantUnknowns()
    {
        // A deductible of each visit: what the first visit bore is not known, and does not matter.
        var (person, rules) = (On(Marginal), new SampleRules(Marginal));
        PlantUnknown(
            Visit(person, rules, Between(2000, 3000), 6, SampleList.Across, referral: ""),
            "elsewhere, and no list tells the referral",
            "referral"
        );
        var after = Visit(person, rules, Between(2000, 3000), 20);
        Plant(after, "after a visit that could not be worked out", 0, "nothing-paid", "earlier-visit-unknown");

        const string Word = "困难帮扶户";
        var unknown = Person();
        month.Statuses.Add(new SampleStatus(unknown, Word, SampleList.Roster));
        month.Unknown[Word] = month.Unknown.GetValueOrDefault(Word) + 1;
        PlantUnknown(
            Visit(unknown, new SampleRules(null), Between(1000, 2000), 8, SampleList.Unrescued),
            "an identity that nothing explains",
            $"identity {Word}"
        );

        var blank = Visit(On(Marginal), new SampleRules(Marginal), Between(2000, 3000), 25);
        blank.Assistance = null;
        PlantUnknown(blank, "the list does not say what was paid", "paid.assistance");

        var amount = Visit(On(Minimum), new SampleRules(Minimum), Between(1000, 2000), 25, SampleList.Unrescued);
        amount.HasNoTotal = true;
        PlantUnknown(amount, "no total and nothing in policy", "total");
    }
}
