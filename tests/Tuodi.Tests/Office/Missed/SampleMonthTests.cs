using System.Globalization;
using System.Text.Json;
using Tuodi.Bench.Office;
using Tuodi.Tests.Cli;
using Tuodi.Tests.House;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Office.Missed;

/// <summary>Invented months with planted cases: all of them are found, nothing else is, and every amount is right to the fen.</summary>
public sealed class SampleMonthTests
{
    private const ulong ShippedSeed = 20250601;

    private static string Shipped => Path.Combine(Repository.Root, "samples", "office");

    [Fact]
    public void The_shipped_month_is_found_whole() => FoundWhole(Shipped);

    [Theory]
    [InlineData(1)]
    [InlineData(77)]
    [InlineData(4_242_424)]
    public void Months_of_other_seeds_are_found_whole(ulong seed)
    {
        using var folder = new TemporaryFolder();
        SampleFiles.Write(new SampleMonth(seed), folder.Path);
        FoundWhole(folder.Path);
    }

    [Fact]
    public void The_shipped_month_is_the_one_of_its_seed()
    {
        using var folder = new TemporaryFolder();
        foreach (
            var path in SampleFiles.Write(new SampleMonth(ShippedSeed), folder.Path).Append(Path.Combine(folder.Path, "expected.json"))
        )
        {
            // What deflates a workbook may change between versions of the framework; what is in it is read by the other tests.
            if (Path.GetExtension(path) != ".xlsx")
            {
                File.ReadAllBytes(path).ShouldBe(File.ReadAllBytes(Path.Combine(Shipped, Path.GetFileName(path))), path);
            }
        }
    }

    [Fact]
    public void The_month_has_every_verdict_reason_and_size()
    {
        var month = new SampleMonth(ShippedSeed);
        month.Settlements.ShouldBe(SampleMonth.ShippedSettlements);
        month.Statuses.Count.ShouldBe(SampleMonth.ShippedRosterRows);
        var planted = month.Visits.SelectMany(visit => visit.Findings).ToList();
        planted.Select(finding => finding.Verdict).Distinct().Order().ShouldBe(["cannot-say", "overpaid", "owed"]);

        // The identity of the list stands in for a roster, which this month has.
        var reasons = planted.SelectMany(finding => new[] { finding.Reason, finding.Note }).OfType<string>().ToHashSet();
        Enum.GetValues<Tuodi.Office.Auditing.ReasonKind>()
            .Where(kind => kind is not (Tuodi.Office.Auditing.ReasonKind.None or Tuodi.Office.Auditing.ReasonKind.IdentityFromList))
            .Select(Tuodi.Office.Reports.Words.Key)
            .Where(kind => !reasons.Contains(kind))
            .ShouldBeEmpty();
    }

    private static void FoundWhole(string folder)
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        using var answer = JsonDocument.Parse(Audit(folder));
        var (wanted, found) = (expected.RootElement, answer.RootElement);

        Findings(found).Except(Findings(wanted)).ShouldBeEmpty("found and not planted");
        Findings(wanted).Except(Findings(found)).ShouldBeEmpty("planted and not found");
        Findings(found).Count.ShouldBe(Findings(wanted).Count);
        found.GetProperty("settlements").GetInt32().ShouldBe(wanted.GetProperty("settlements").GetInt32());
        found.GetProperty("counts").GetProperty("cancelled").GetInt32().ShouldBe(wanted.GetProperty("cancelled").GetInt32());
        found.GetProperty("owed").GetDecimal().ShouldBe(wanted.GetProperty("owed").GetDecimal());
        found.GetProperty("overpaid").GetDecimal().ShouldBe(wanted.GetProperty("overpaid").GetDecimal());
        Refused(found.GetProperty("files").EnumerateArray().SelectMany(file => file.GetProperty("refused").EnumerateArray()))
            .ShouldBe(Refused(wanted.GetProperty("refused").EnumerateArray()), ignoreOrder: true);
        Unknown(found).ShouldBe(Unknown(wanted), ignoreOrder: true);
    }

    private static string Audit(string folder)
    {
        var lists = Directory
            .EnumerateFiles(folder)
            .Where(file => Path.GetExtension(file) is ".csv" or ".xlsx")
            .Order(StringComparer.Ordinal);
        var policy = Path.Combine(Shipped, "policy.yaml");
        var result = Command.Run(["audit", "missed", .. lists, "--policy", policy, "--json", "--lang", "en"]);
        result.Errors.ShouldBeEmpty();
        result.ExitCode.ShouldBe(0);
        return result.Output;
    }

    private static List<string> Findings(JsonElement from) =>
        [
            .. from.GetProperty("findings")
                .EnumerateArray()
                .Select(finding =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{finding.GetProperty("person")} {Name(finding)}:{finding.GetProperty("line")} {finding.GetProperty("payment")} {finding.GetProperty("verdict")} {Figures(finding)} {Reason(finding)} {finding.GetProperty("missing")}"
                    )
                ),
        ];

    private static string Name(JsonElement element) => Path.GetFileName(element.GetProperty("file").GetString()!);

    // Of what cannot be said no difference is expected, whatever the list says was paid.
    private static string Figures(JsonElement finding) =>
        finding.GetProperty("verdict").GetString() == "cannot-say" ? "" : $"{finding.GetProperty("due")} {finding.GetProperty("paid")}";

    private static string Reason(JsonElement finding) =>
        finding.TryGetProperty("reasons", out var reasons)
            ? reasons[0].GetProperty("kind").GetString()!
            : finding.GetProperty("reason").GetString()!;

    private static List<string> Refused(IEnumerable<JsonElement> rows) =>
        [.. rows.Select(row => $"{Name(row)}:{row.GetProperty("line")} {row.GetProperty("heading")}")];

    private static List<string> Unknown(JsonElement from) =>
        [.. from.GetProperty("unknown").EnumerateArray().Select(each => $"{each.GetProperty("text")} {each.GetProperty("rows")}")];
}
