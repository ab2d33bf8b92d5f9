namespace Tuodi.Bench.Enrolment;

/// <summary>The planted cases, each with what has to come of it.</summary>
internal sealed partial class EnrolmentCases
{
    private const string NoClass = "to-check no-class";
    private const string PaymentUnknown = "to-check payment-unknown";
    private const string NotEligible = "no not-eligible";
    private const string ClaimedAnyway = "to-check claimed-not-eligible";
    private const string MonthUnknown = "to-check month-unknown";
    private const string MonthDiffers = "no month-differs";

    /// <summary>Plants each case once.</summary>
    public void PlantAll()
    {
        foreach (var line in Table)
        {
            Right($"right {line.Class} {line.Identity}", line);
        }

        Ledger();
        Identities();
        Months();
        Payments();
        Claims();
    }

    private void Ledger()
    {
        Right("added this month", Of(Marginal), EnrolmentMonths.June);
        Right("added a month ago keeps its mark", Of(Special), EnrolmentMonths.May, EnrolmentMonths.June);
        Marked(Right("returned", Of(Minimum), EnrolmentMonths.April, EnrolmentMonths.June), "changed", EnrolmentMonths.June);
        var gone = Gone("cancelled this month", EnrolmentMonths.April, EnrolmentMonths.May);
        Marked(gone, "cancelled", EnrolmentMonths.June);
        Marked(Gone("cancelled a month ago", EnrolmentMonths.April), "cancelled", EnrolmentMonths.May);
    }

    private EnrolmentPerson Gone(string name, params string[] months)
    {
        var person = Right(name, Of(Marginal), months);
        person.Claim = new ClaimOutcome(false, First, ClaimOutcome.Match, "no cancelled", "no not-on-list");
        return person;
    }

    private static void Marked(EnrolmentPerson person, string mark, string month) =>
        person.Outcome = person.Outcome! with { Mark = mark, Month = month };

    private void Identities()
    {
        var changed = Right("identity changed", Of(Minimum));
        changed.Listed[EnrolmentMonths.April] = changed.Listed[EnrolmentMonths.May] = [Marginal];
        Marked(changed, "changed", EnrolmentMonths.June);

        // Both are of the recipient identity 监测对象, so nothing is marked; the payment stays right.
        Right("another identity within the same recipient identity", Of(AtRisk)).Listed[EnrolmentMonths.April] = [Unstable];

        var several = Right("several identities on several lines", Of(Minimum));
        var cell = Right("several identities in a cell", Of(Special));
        foreach (var month in EnrolmentMonths.All)
        {
            several.Listed[month] = [Marginal, "低保对象", AtRisk];
            cell.Listed[month] = ["低保边缘户、特困人员"];
        }

        several.Outcome = several.Outcome! with { Identities = [Minimum, Marginal, AtRisk] };
        cell.Outcome = cell.Outcome! with { Identities = [Special, Marginal] };

        var unknown = Listed("identity that the table does not have", "困难帮扶户");
        unknown.Payments.Add(150_00);
        const string Unknown = "to-check identity-unknown";
        unknown.Outcome = new(["困难帮扶户"], "added", EnrolmentMonths.April, Paid, null, Unknown, Unknown, Open, null);
    }

    private void Months()
    {
        var differs = Right("paid in another month", Of(Marginal));
        differs.Paid = EnrolmentMonths.Day(EnrolmentMonths.May, 3);
        differs.Outcome = differs.Outcome! with { Eligible = MonthDiffers, Obtained = ClaimedAnyway, Way = null };

        var plain = Right("paid in another month and not claimed", Of(Minimum));
        plain.Paid = EnrolmentMonths.Day(EnrolmentMonths.May, 3);
        Unclaimed(plain);
        plain.Outcome = plain.Outcome! with { Eligible = MonthDiffers, Obtained = NotEligible, Way = null };

        var unpaid = Right("month of payment not known", Of(Special));
        unpaid.Paid = null;
        unpaid.Outcome = unpaid.Outcome! with { Eligible = MonthUnknown, Obtained = Open, Way = null };

        var sinceWhen = Right("month of inclusion not known", Of(Unstable));
        sinceWhen.Included = null;
        sinceWhen.Outcome = sinceWhen.Outcome! with { Eligible = MonthUnknown, Obtained = Open, Way = null };
    }

    private void Payments()
    {
        var other = Right("payment that the table does not have", Of(Minimum));
        Pay(other, 60_00);
        other.Outcome = other.Outcome! with
        {
            Class = null,
            ClassReason = NoClass,
            Eligible = "no payment-not-in-table",
            Obtained = ClaimedAnyway,
            Way = null,
        };
        other.Claim = new ClaimOutcome(false, null, "no no-class", ClaimOutcome.Match, ClaimOutcome.Match);

        var two = Right("two payments", Of(Minimum));
        Pay(two, 50_00, 425_00);
        const string Two = "to-check two-payments";
        two.Outcome = two.Outcome! with
        {
            Enrolled = Claimed,
            Class = null,
            ClassReason = Two,
            Eligible = Two,
            Obtained = Open,
            Way = null,
        };
        two.Claim = new ClaimOutcome(false, null, Two, ClaimOutcome.Match, ClaimOutcome.Match);

        var afterwards = Right("paid afterwards", Of(Minimum));
        Unclaimed(afterwards);
        afterwards.Outcome = afterwards.Outcome! with { Obtained = "no afterwards", Way = "afterwards" };

        NotPaid("not insured", "no not-insured", payments: [null]);
        NotPaid("on no list of payments", "to-check not-listed", payments: []);
        NotPaid("insured elsewhere", "yes insured", payments: [null]).InsuredIn = "邻区";
        NotPaid("died without being insured", "no died", payments: []).Died = new DateOnly(2025, 3, 1 + Any(28));
        Right("died after paying", Of(Marginal)).Died = new DateOnly(2025, 5, 1 + Any(28));
    }

    private EnrolmentPerson NotPaid(string name, string enrolled, long?[] payments)
    {
        var person = Listed(name, Marginal);
        person.Payments.AddRange(payments);
        person.Outcome = new([Marginal], "added", EnrolmentMonths.April, enrolled, null, PaymentUnknown, PaymentUnknown, Open, null);
        return person;
    }

    private static void Pay(EnrolmentPerson person, params long?[] payments)
    {
        person.Payments.Clear();
        person.Payments.AddRange(payments);
    }

    private static void Unclaimed(EnrolmentPerson person)
    {
        person.Claims.Clear();
        person.Claim = null;
        person.Outcome = person.Outcome! with { Class = null, ClassReason = NoClass };
    }

    private void Claims()
    {
        var summed = Right("two claims that add up", Of(Minimum));
        summed.Claims.Clear();
        summed.Claims.AddRange([(Minimum, 200_00, FirstBatch), (Minimum, 150_00, SecondBatch)]);

        var twice = Right("claimed twice", Of(Marginal));
        twice.Claims.Add((Marginal, 250_00, SecondBatch));
        twice.Outcome = twice.Outcome! with { Class = null, ClassReason = NoClass };
        twice.Claim = new ClaimOutcome(false, null, "no no-class", ClaimOutcome.Match, ClaimOutcome.Match);

        var other = Right("claimed by another identity", Of(Minimum));
        (other.Claims[0], other.Payments[0]) = ((Marginal, 250_00, FirstBatch), 150_00);
        other.Outcome = other.Outcome! with
        {
            Class = null,
            ClassReason = NoClass,
            Eligible = "no payment-not-in-table",
            Obtained = ClaimedAnyway,
            Way = null,
        };
        other.Claim = new ClaimOutcome(false, First, ClaimOutcome.Match, "no other-identity", ClaimOutcome.Match);

        var strange = Right("claimed by a word that no vocabulary has", Of(Special));
        strange.Claims[0] = ("某类人员", 400_00, FirstBatch);
        const string Unclear = "to-check claim-unclear";
        strange.Claim = new ClaimOutcome(false, null, Unclear, Unclear, ClaimOutcome.Match);

        var open = Right("claimed, payment not known, two classes", Of(Minimum));
        Pay(open, [null]);
        open.InsuredIn = "示例区";
        open.Outcome = open.Outcome! with
        {
            Enrolled = Claimed,
            Class = null,
            ClassReason = PaymentUnknown,
            Eligible = PaymentUnknown,
            Obtained = Open,
            Way = null,
        };
        open.Claim = new ClaimOutcome(false, null, "to-check two-classes", ClaimOutcome.Match, ClaimOutcome.Match);

        Right("recognised here", Of(Special)).District = "示例区";
        var away = Right("recognised in another district", Of(Special));
        (away.District, away.Claim) = ("邻区", new ClaimOutcome(false, First, ClaimOutcome.Match, ClaimOutcome.Match, "no other-district"));

        var nobody = new EnrolmentPerson("claimed and on no full list", new Tuodi.Bench.Office.SamplePerson(_people++));
        nobody.Claims.Add((Special, 400_00, FirstBatch));
        nobody.Claim = new ClaimOutcome(false, First, ClaimOutcome.Match, "no not-on-list", "no not-on-list");
        sample.People.Add(nobody);
    }
}
