using System.Text.Json;
using Tuodi.Tests.Cli;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Comparison;

/// <summary>The three commands as a user runs them.</summary>
public sealed class ComparisonCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Conformity_tells_findings_with_both_articles_and_the_smallest_household()
    {
        var result = Command.Run("policy", "conformity", "420500", "--at", "2026-11-22", "--lang", "en");
        result.ExitCode.ShouldBe(0, result.Errors);
        result.Output.ShouldContain("[missing, must] recipients law-recipients (rigid-expenditure)");
        result.Output.ShouldContain("(law Art. 24; policies/100000/2026.yaml:");
        result.Output.ShouldContain("smallest household: hardship through rigid expenditure, inpatient, ¥7,000.01: the place pays ¥0.00");
    }

    [Fact]
    public void Before_the_law_its_rules_are_no_measure()
    {
        var result = Command.Run("policy", "conformity", "420500", "--at", "2026-06-30", "--json");
        var json = JsonDocument.Parse(result.Output).RootElement;
        json.GetProperty("nation").GetProperty("file").GetString().ShouldBe("policies/100000/2021.yaml");
        json.GetProperty("places")[0]
            .GetProperty("verdicts")
            .EnumerateArray()
            .ShouldNotContain(verdict => verdict.GetProperty("rule").GetString() == "law-recipients");
    }

    [Fact]
    public void Compare_lays_places_side_by_side_and_writes_them_as_a_list()
    {
        var path = Path.Combine(_folder.Path, "places.csv");
        var result = Command.Run("policy", "compare", "420500", "230100", "211100", "--at", "2026-11-22", "--lang", "en", "--out", path);
        result.ExitCode.ShouldBe(0, result.Errors);
        result.Output.ShouldContain("3 places, ");
        var lines = File.ReadAllLines(path);
        lines[0].ShouldContain("420500 Yichang,230100 Harbin,211100 Panjin");
        lines.ShouldContain(line => line.Contains("rates", StringComparison.Ordinal) && line.EndsWith("90%,70%", StringComparison.Ordinal));
    }

    [Fact]
    public void One_place_cannot_be_compared() => Command.Run("policy", "compare", "420500").ExitCode.ShouldBe(2);

    [Fact]
    public void Equity_compares_places_and_writes_workbook_and_figures()
    {
        var (book, figures) = (Path.Combine(_folder.Path, "equity.xlsx"), Path.Combine(_folder.Path, "figures"));
        var result = Command.Run(
            "policy",
            "equity",
            "420500",
            "211100",
            "230100",
            "--at",
            "2026-11-22",
            "--out",
            book,
            "--svg",
            figures,
            "--json"
        );
        result.ExitCode.ShouldBe(0, result.Errors);
        var json = JsonDocument.Parse(result.Output).RootElement;
        json.GetProperty("households").GetInt32().ShouldBe(200);
        var elements = json.GetProperty("elements");
        var alone = elements.GetProperty("alone").EnumerateObject().Sum(each => each.Value.GetDecimal());
        (alone + elements.GetProperty("together").GetDecimal()).ShouldBe(elements.GetProperty("excess").GetDecimal());
        new FileInfo(book).Length.ShouldBeGreaterThan(1_000);
        File.Exists(Path.Combine(figures, "bars-minimum-living.svg")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("--without", "secondround", "No place has a layer `secondround`. Did you mean `second_round`?")]
    [InlineData("--assume", "income", "`income` is not NAME=VALUE")]
    [InlineData("--households", "nowhere.csv", "nowhere.csv")]
    [InlineData("--out", "equity.txt", "The name ends neither in .xlsx nor in .csv")]
    public void What_cannot_be_used_is_told(string option, string value, string told)
    {
        var result = Command.Run("policy", "equity", "420500", "211100", "--lang", "en", option, value);
        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldContain(told);
    }
}
