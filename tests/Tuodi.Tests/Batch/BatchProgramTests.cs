using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Batch;
using Tuodi.Settlement.Compiling;
using Tuodi.Settlement.Facts;
using Tuodi.Tests.Settlement;

namespace Tuodi.Tests.Batch;

/// <summary>What a batch does at its limits, and what it refuses. P1 serves as the program.</summary>
public class BatchProgramTests
{
    private static readonly Lazy<CompiledProgram> Program = new(() =>
        CompiledProgram.Of(ShippedPolicies.RulesOf(Shipped("p1.yaml")).Rulebook, severalCategories: false)
    );

    public static TheoryData<BatchWidth> Widths => [.. Enum.GetValues<BatchWidth>().Where(BatchProgram.IsSupported)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Persons_without_visits_stand_between_others(BatchWidth width) =>
        Check(width, [0, 0, 1, 1, 1, 4, 4], visit => 1_000_000 + visit);

    [Theory]
    [MemberData(nameof(Widths))]
    public void Nobody_and_nothing_is_no_batch_and_no_error(BatchWidth width)
    {
        Check(width, [0], _ => 0);
        Check(width, [0, 0, 0], _ => 0);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Persons_with_more_visits_than_vectors_take_are_settled_too(BatchWidth width) =>
        Check(width, [0, 2, 33, 65, 66, 166, 168], visit => 300_000 + (visit * 1_234L % 900_000));

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_person_with_more_visits_than_a_block_is_settled_too(BatchWidth width) =>
        Check(width, [0, 3, 40_003, 40_005], visit => 40_000 + (visit % 1_000));

    [Theory]
    [MemberData(nameof(Widths))]
    public void Amounts_larger_than_vectors_take_are_settled_too(BatchWidth width) =>
        Check(
            width,
            [.. Enumerable.Range(0, 200).Select(person => person * 2)],
            visit =>
                visit % 97 == 5 ? Bill.AmountMax - visit
                : visit % 51 == 0 ? (1L << 29) - 1 + (visit % 2)
                : 800_000 + visit
        );

    [Theory]
    [MemberData(nameof(Widths))]
    public void Only_what_is_wanted_is_stored_and_asked_for(BatchWidth width)
    {
        var batch = BatchProgram.Of(Program.Value, width);
        var critical = new long[3];
        batch.Run(Visits(batch, [0, 1, 3], _ => 9_000_000), new BatchOutputs { Paid = [null, critical] });
        critical.ShouldBe(Expected([0, 1, 3], _ => 9_000_000).Select(results => results[1]));
        Should
            .Throw<ArgumentException>(() => batch.Run(Visits(batch, [0, 1, 3], _ => 9_000_000), new BatchOutputs { Person = new long[3] }))
            .Message.ShouldContain("Total");
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void What_is_wrong_is_named(BatchWidth width)
    {
        var batch = BatchProgram.Of(Program.Value, width);
        int[] starts = [0, 1, 3];
        Refused(batch, starts, columns => columns[0] = BatchColumn.OfPersons(new byte[] { 0, 6 }))
            .ShouldContain("row 1: 6 is outside 0 to 5");
        Refused(batch, starts, columns => columns[1] = BatchColumn.OfVisits(new byte[] { 1, 2, 9 }))
            .ShouldContain("row 2: 9 is outside 0 to 3");
        Refused(batch, starts, columns => columns[1] = BatchColumn.OfVisits(new byte[2])).ShouldContain("2 values instead of 3");
        Refused(batch, starts, columns => columns[1] = BatchColumn.OfVisits(new long[3])).ShouldContain("takes bytes");
        Refused(batch, starts, columns => columns[2] = BatchColumn.OfVisits(new byte[3])).ShouldContain("64-bit");
        Refused(batch, starts, columns => columns[2] = BatchColumn.OfVisits([1, -1, 1])).ShouldContain("row 1: -1 is outside");
        Refused(batch, starts, columns => columns[2] = BatchColumn.OfVisits([1, 2, Bill.AmountMax + 1]))
            .ShouldContain("row 2: 10000000001 is outside");
        Refused(batch, starts, columns => columns[4] = BatchColumn.Fixed(77)).ShouldContain("77 is outside");
        Refused(batch, [0, 3, 1, 3], _ => { }).ShouldContain("Person 1");
        Refused(batch, [0, 4, 3], _ => { }).ShouldContain("Person");
        Should.Throw<ArgumentException>(() => new BatchVisits([1, 2], [])).Message.ShouldContain("start at 0");
        Should.Throw<ArgumentException>(() => batch.Run(new BatchVisits([0], []), new BatchOutputs())).Message.ShouldContain("5 inputs");
        Should
            .Throw<ArgumentException>(() => batch.Run(Visits(batch, starts, _ => 5), new BatchOutputs { Paid = [new long[2]] }))
            .Message.ShouldContain("2 values instead of 3");
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_year_beyond_all_measure_is_refused(BatchWidth width)
    {
        var batch = BatchProgram.Of(Program.Value, width);
        int[] starts = [0, 5_000];
        Should
            .Throw<ArgumentException>(() =>
                batch.Run(Visits(batch, starts, _ => Bill.AmountMax), new BatchOutputs { Paid = [null, new long[5_000]] })
            )
            .Message.ShouldContain("the year comes to more");
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Payments_that_exceed_the_bill_are_refused(BatchWidth width)
    {
        var program = CompiledProgram.Of(ShippedPolicies.RulesOf(Shipped("420500/2023.yaml")).Rulebook, severalCategories: false);
        var batch = BatchProgram.Of(program, width);
        var columns = batch
            .Inputs.Select(
                (slot, i) =>
                    (BatchColumn?)(
                        slot.Kind switch
                        {
                            SlotKind.Total or SlotKind.Part => BatchColumn.OfVisits(new long[] { 100, 100 }),
                            SlotKind.Given => BatchColumn.OfVisits(new long[] { 50, slot.Index == 0 ? 101 : 0 }),
                            _ => BatchColumn.Fixed(0),
                        }
                    )
            )
            .ToList();
        Should
            .Throw<ArgumentException>(() => batch.Run(new BatchVisits([0, 1, 2], columns), new BatchOutputs { Person = new long[2] }))
            .Message.ShouldContain("Visit 1 of person 1");
    }

    [Fact]
    public void Several_categories_and_trailing_windows_are_not_for_batches()
    {
        Should
            .Throw<ArgumentException>(() => BatchProgram.Of(CompiledProgram.Of(Program.Value.Rulebook, severalCategories: true)))
            .Message.ShouldContain("one category");
        var trailing = CompiledProgram.Of(
            ShippedPolicies.RulesOf(Shipped("window-of-twelve-months.yaml")).Rulebook,
            severalCategories: false
        );
        Should.Throw<NotSupportedException>(() => BatchProgram.Of(trailing)).Message.ShouldContain("trailing months");
    }

    private static Policy Shipped(string file) =>
        ShippedPolicies.All.Single(policy => policy.Files[^1].Replace('\\', '/').EndsWith(file, StringComparison.Ordinal));

    private static string Refused(BatchProgram batch, int[] starts, Action<BatchColumn?[]> spoil)
    {
        var columns = Columns(starts, _ => 500_000);
        spoil(columns);
        var results = new long[Math.Max(0, starts[^1])];
        return Should
            .Throw<ArgumentException>(() =>
                batch.Run(new BatchVisits(starts, columns), new BatchOutputs { Paid = [null, null, null, results] })
            )
            .Message;
    }

    private static void Check(BatchWidth width, int[] starts, Func<int, long> cost)
    {
        var batch = BatchProgram.Of(Program.Value, width);
        var expected = Expected(starts, cost);
        long[][] found = [.. Enumerable.Range(0, 5).Select(_ => new long[starts[^1]])];
        batch.Run(Visits(batch, starts, cost), new BatchOutputs { Paid = found[..4], InPolicyLeft = found[4] });
        for (var i = 0; i < found.Length; i++)
        {
            found[i].ShouldBe(expected.Select(results => results[i]));
        }
    }

    // Category, level and cost of a visit follow from its place.
    private static BatchColumn?[] Columns(int[] starts, Func<int, long> cost)
    {
        var count = Math.Max(0, starts[^1]);
        var persons = BatchColumn.OfPersons([.. Enumerable.Range(0, starts.Length - 1).Select(person => (byte)(person % 6))]);
        var levels = BatchColumn.OfVisits([.. Enumerable.Range(0, count).Select(visit => (byte)(1 + (visit % 3)))]);
        return [persons, levels, BatchColumn.OfVisits([.. Enumerable.Range(0, count).Select(cost)]), null, BatchColumn.Fixed(0)];
    }

    private static BatchVisits Visits(BatchProgram batch, int[] starts, Func<int, long> cost)
    {
        batch.Inputs.ShouldBe([
            new Slot(SlotKind.Category, 0),
            new Slot(SlotKind.Code, (int)CodeField.Level),
            new Slot(SlotKind.Part, (int)BillPart.InPolicy),
            new Slot(SlotKind.Total, 0),
            new Slot(SlotKind.Code, (int)CodeField.Visit),
        ]);
        return new BatchVisits(starts, Columns(starts, cost));
    }

    private static List<long[]> Expected(int[] starts, Func<int, long> cost)
    {
        var all = new List<long[]>();
        for (var person = 0; person + 1 < starts.Length; person++)
        {
            var state = new long[Program.Value.States.Count];
            for (var visit = starts[person]; visit < starts[person + 1]; visit++)
            {
                var results = new long[Program.Value.OutputCount];
                Program.Value.Run([person % 6, 1 + (visit % 3), cost(visit), cost(visit), 0], state, results);
                all.Add(results);
            }
        }

        return all;
    }
}
