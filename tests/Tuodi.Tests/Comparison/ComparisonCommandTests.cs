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
        var result = Command.Run("policy", "conformity", "Beijing", "--at", "2026-11-22", "--lang", "en");
        result.ExitCode.ShouldBe(0, result.Errors);
        result.Output.ShouldContain("[missing, must] recipients law-recipients (rigid-expenditure)");
        result.Output.ShouldContain("(law Art. 24; policies/100000/2026.yaml:");
        result.Output.ShouldContain(
            "smallest household: hardship through rigid expenditure, on application, local, ¥0.02: the place pays ¥0.00"
        );
    }

    [Fact]
    public void Of_a_guide_silence_is_unknown_and_told_so()
    {
        var result = Command.Run("policy", "conformity", "宜昌", "--at", "2026-11-22", "--lang", "en", "--full");
        result.ExitCode.ShouldBe(0, result.Errors);
        result.Output.ShouldContain("the text was not read whole, and what was read does not speak of hardship through rigid expenditure");
        result.Output.ShouldContain("policies/420500/2023.yaml  (the text was not read, only what is reported of it)");
        result.Output.ShouldNotContain("[missing");
    }

    [Theory]
    [InlineData("show", "宜昌")]
    [InlineData("show", "yichang")]
    [InlineData("diff", "宜昌市", "Harbin")]
    [InlineData("compare", "Yichang", "哈尔滨")]
    public void A_place_may_be_named(string command, params string[] places)
    {
        var result = Command.Run(["policy", command, .. places, "--lang", "en"]);
        result.ExitCode.ShouldBe(0, result.Errors);
        result.Output.ShouldContain("420500");
    }

    [Theory]
    [InlineData("420501", "There is no policy for division 420501. Near are 420500 宜昌市 Yichang, ")]
    [InlineData("Yichnag", "no place is called so. Near are 420500 宜昌市 Yichang; ")]
    [InlineData("吉林", "More than one place is called so. Write the code: 220000 Jilin")]
    [InlineData("nowhere.yaml", "There is no such document. Give a file, a division code of six digits, or the name of a place.")]
    public void A_name_that_is_none_is_told_with_the_nearest(string name, string told)
    {
        foreach (var command in new[] { "show", "conformity", "equity" })
        {
            var result = Command.Run("policy", command, name, "--lang", "en");
            result.ExitCode.ShouldBe(2);
            result.Errors.ShouldContain(told);
            result.Errors.ShouldNotContain("130400");
        }
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
    [InlineData("zh", "缺 家庭未述的大病保险支付（列 paid_critical_illness，未支付写 0） 1")]
    [InlineData("en", "for want of what critical illness insurance paid (column paid_critical_illness; 0 where nothing) 1")]
    public void Households_that_state_only_basic_insurance_are_told_what_is_missing_in_words(string language, string told)
    {
        var mine = _folder.Write(
            "mine.csv",
            "household,kind,total,in_policy,categories,paid_basic\nA,inpatient,20000,18000,minimum-living,10000\n"
        );
        string[] places = ["policy", "equity", "宜昌", "Harbin", "--at", "2026-11-22"];
        var result = Command.Run([.. places, "--ground", "stated", "--households", mine, "--lang", language]);
        result.ExitCode.ShouldBe(0, result.Errors);
        result.Output.ShouldContain(told);
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
