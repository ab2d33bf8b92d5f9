using Tuodi.Bench;
using Tuodi.Bench.Measuring;
using Tuodi.Policies.Library;
using Tuodi.Settlement.Batch;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Batch;

/// <summary>Batches of the benchmark policy against the version written by hand, at sizes around those of a vector and a block.</summary>
public class P1BatchTests
{
    public static TheoryData<BatchWidth> Widths => [.. Enum.GetValues<BatchWidth>().Where(BatchProgram.IsSupported)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Every_size_gives_what_the_plain_version_gives(BatchWidth width)
    {
        var program = new P1Program(new PolicyLibrary(Path.Combine(Repository.Root, "policies")), width);
        foreach (
            var (persons, visits) in new[]
            {
                (1, 1),
                (1, 31),
                (1, 32),
                (2, 3),
                (7, 50),
                (8, 8),
                (9, 100),
                (15, 17),
                (16, 64),
                (1023, 3000),
                (1024, 3000),
                (1025, 1025),
                (3000, 9001),
            }
        )
        {
            var data = P1Data.Generate(persons, visits);
            var (expected, found) = (new P1Columns(visits), new P1Columns(visits));
            PlainP1.RunA(data, expected);
            program.BatchA(data, found);
            Same(expected, found);
            (expected, found) = (new P1Columns(persons), new P1Columns(persons));
            PlainP1.RunB(data, expected);
            program.BatchB(data, [.. Enumerable.Range(0, persons + 1)], found);
            Same(expected, found);
        }
    }

    private static void Same(P1Columns expected, P1Columns found)
    {
        found.Basic.ShouldBe(expected.Basic);
        found.CriticalIllness.ShouldBe(expected.CriticalIllness);
        found.Assistance.ShouldBe(expected.Assistance);
        found.SecondRound.ShouldBe(expected.SecondRound);
        found.Cash.ShouldBe(expected.Cash);
    }
}
