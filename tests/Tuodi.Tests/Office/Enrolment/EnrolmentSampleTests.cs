using System.Globalization;
using System.Text.Json;
using Tuodi.Bench.Enrolment;
using Tuodi.Office.Enrolment.Results;
using Tuodi.Office.Reports;
using Tuodi.Tests.Cli;
using Tuodi.Tests.House;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Office.Enrolment;

/// <summary>Invented months of subsidised enrolment with planted cases: each comes out as planted, person by person and claim by claim.</summary>
public sealed class EnrolmentSampleTests
{
    internal static string Shipped => Path.Combine(Repository.Root, "samples", "office", "enrolment");

    [Fact]
    public void The_shipped_months_come_out_as_planted() => ComesOut(Shipped);

    [Theory]
    [InlineData(1)]
    [InlineData(78)]
    [InlineData(9_876_543)]
    public void Months_of_other_seeds_come_out_as_planted(ulong seed)
    {
        using var folder = new TemporaryFolder();
        EnrolmentSampleFiles.Write(new EnrolmentSample(seed, 400), folder.Path);
        ComesOut(folder.Path);
    }

    [Fact]
    public void The_shipped_months_are_those_of_their_seed()
    {
        using var folder = new TemporaryFolder();
        var lists = EnrolmentSampleFiles.Write(new EnrolmentSample(EnrolmentSample.ShippedSeed), folder.Path);
        foreach (var path in lists.Append(Path.Combine(folder.Path, "expected.json")).Where(path => Path.GetExtension(path) != ".xlsx"))
        {
            File.ReadAllBytes(path).ShouldBe(File.ReadAllBytes(Path.Combine(Shipped, Path.GetFileName(path))), path);
        }
    }

    [Fact]
    public void The_sample_has_every_reason_but_those_of_lists_that_are_not_there()
    {
        var people = new EnrolmentSample(EnrolmentSample.ShippedSeed).People;
        var planted = people
            .SelectMany(person =>
                new[]
                {
                    person.Outcome?.Enrolled,
                    person.Outcome is { } outcome ? $"x {outcome.ClassReason.Split(' ')[^1]}" : null,
                    person.Outcome?.Eligible,
                    person.Outcome?.Obtained,
                    person.Claim?.Tier,
                    person.Claim?.Identity,
                    person.Claim?.District,
                }
            )
            .OfType<string>()
            .Select(text => text.Split(' ')[^1])
            .ToHashSet();
        Enum.GetValues<ReasonCode>()
            .Where(code => code is not (ReasonCode.NoClaims or ReasonCode.DistrictUnknown))
            .Select(Words.Key)
            .Where(code => !planted.Contains(code))
            .ShouldBeEmpty();
    }

    private static void ComesOut(string folder)
    {
        var lists = Directory
            .EnumerateFiles(folder)
            .Where(file => Path.GetExtension(file) is ".csv" or ".xlsx")
            .Order(StringComparer.Ordinal);
        var result = Command.Run(["audit", "enrolment", .. lists, "--district", "示例区", "--json"]);
        (result.ExitCode, result.Errors).ShouldBe((0, ""));
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        using var answer = JsonDocument.Parse(result.Output);
        var (wanted, found) = (expected.RootElement, answer.RootElement);
        Same(found.GetProperty("people").EnumerateArray().Select(Person), wanted.GetProperty("people").EnumerateArray().Select(Planted));
        Same(
            found.GetProperty("claims").EnumerateArray().Select(Claim),
            wanted.GetProperty("claims").EnumerateArray().Select(PlantedClaim)
        );
        var refused = found.GetProperty("files").EnumerateArray().SelectMany(file => file.GetProperty("refused").EnumerateArray());
        refused.Select(Refused).ShouldBe(wanted.GetProperty("refused").EnumerateArray().Select(Refused), ignoreOrder: true);
    }

    private static void Same(IEnumerable<string> found, IEnumerable<string> wanted)
    {
        var (left, right) = (found.ToList(), wanted.ToList());
        left.Except(right).ShouldBeEmpty("found and not planted");
        right.Except(left).ShouldBeEmpty("planted and not found");
        left.Count.ShouldBe(right.Count);
    }

    private static string Person(JsonElement person) =>
        string.Join(
            '|',
            Text(person, "person"),
            string.Join('、', person.GetProperty("identities").EnumerateArray().Select(each => each.GetString())),
            $"{Text(person, "mark")} {Text(person, "mark_month")}",
            Judged(person, "enrolled"),
            Text(person, "class_of_enrolment"),
            Judged(person, "class").Split(' ')[^1],
            Judged(person, "eligible"),
            Judged(person, "obtained"),
            Text(person, "way"),
            Amount(person, "subsidy"),
            Amount(person, "first_batch"),
            Text(person, "died")
        );

    private static string Planted(JsonElement person) =>
        string.Join(
            '|',
            Text(person, "person"),
            Text(person, "identities"),
            Text(person, "mark"),
            Text(person, "enrolled"),
            Text(person, "class_of_enrolment"),
            Text(person, "class")!.Split(' ')[^1],
            Text(person, "eligible"),
            Text(person, "obtained"),
            Text(person, "way"),
            Text(person, "subsidy") is { } subsidy
                ? decimal.Parse(subsidy, CultureInfo.InvariantCulture).ToString("0.00", CultureInfo.InvariantCulture)
                : "",
            Text(person, "first_batch") is { } first
                ? decimal.Parse(first, CultureInfo.InvariantCulture).ToString("0.00", CultureInfo.InvariantCulture)
                : "",
            Text(person, "died")
        );

    private static string Claim(JsonElement claim) =>
        string.Join(
            '|',
            Text(claim, "person"),
            claim.GetProperty("normal").GetBoolean(),
            Text(claim, "class_of_enrolment"),
            Judged(claim, "tier"),
            Judged(claim, "identity"),
            Judged(claim, "district")
        );

    private static string PlantedClaim(JsonElement claim) =>
        string.Join(
            '|',
            Text(claim, "person"),
            claim.GetProperty("normal").GetBoolean(),
            Text(claim, "class_of_enrolment"),
            Text(claim, "tier"),
            Text(claim, "identity"),
            Text(claim, "district")
        );

    private static string Judged(JsonElement of, string about) =>
        $"{Text(of.GetProperty(about), "answer")} {Text(of.GetProperty(about), "reason")}";

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();

    private static string Amount(JsonElement of, string name) =>
        of.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : "";

    private static string Refused(JsonElement row) =>
        $"{Path.GetFileName(Text(row, "file"))}:{row.GetProperty("line")} {Text(row, "heading")}";
}
