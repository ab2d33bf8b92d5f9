using Tuodi.Policies.Conditions;
using Tuodi.Server.Gateway.Codes;
using Tuodi.Server.Gateway.Settling;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Gateway;

/// <summary>The files of data/interface agree with each other and with the policies.</summary>
public sealed class ShippedDataTests
{
    private static readonly string[] Transactions =
    [
        "9001",
        "9002",
        "1101",
        "2001",
        "2201",
        "2202",
        "2203",
        "2203A",
        "2204",
        "2205",
        "2206",
        "2207",
        "2208",
        "2401",
        "2402",
        "2403",
        "2404",
        "2405",
        "2301",
        "2302",
        "2303",
        "2304",
        "2305",
        "2501",
        "2601",
        "3201",
        "3202",
        "9101",
        "9102",
        "5201",
        "5203",
        "5204",
        "5206",
        "5303",
        "100001",
        "1201",
        "1901",
    ];

    private static InterfaceData Data => RunningServer.Data;

    [Fact]
    public void Every_documented_transaction_has_its_fields() =>
        Data.Fields.Transactions.Where(infno => infno != FieldTable.Envelope).ShouldBe(Transactions, ignoreOrder: true);

    [Fact]
    public void Every_settlement_answer_can_be_filled() =>
        new SettlementAnswer(Data.Fields).Transactions.ShouldBe(
            ["2206", "2207", "2208", "2303", "2304", "2305", "5203"],
            ignoreOrder: true
        );

    [Fact]
    public void Every_fund_field_of_the_shipped_policies_has_its_row_for_both_schemes()
    {
        var fields = Repository
            .Lines(Repository.Files("policies", "*.yaml"))
            .Select(line => System.Text.RegularExpressions.Regex.Match(line.Text, @"\bfield: *(\w+)"))
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .ToList();
        fields.Count.ShouldBeGreaterThan(5);
        foreach (var field in fields)
        {
            foreach (var scheme in Enumerable.Range(0, 2))
            {
                Data.Funds.Find(field, scheme).ShouldNotBeNull(field);
            }
        }
    }

    [Fact]
    public void Assistance_is_shown_under_both_of_its_codes()
    {
        var line = Data.Funds.Find("maf_pay", 0)!;
        (line.FundPayType, line.SetlProcInfo, line.SetlinfoField).ShouldBe(("610100", "610101", "maf_pay"));
        Data.Funds.Find("hifmi_pay", 0)!.SetlProcInfo.ShouldBe("390201");
    }

    [Fact]
    public void Every_fund_row_is_in_the_dictionary() =>
        Data.Funds.Lines.Where(line => Data.Dictionaries.Label("fund_pay_type", line.FundPayType) != line.Name).ShouldBeEmpty();

    [Fact]
    public void Fund_rows_count_into_a_field_that_the_identities_know()
    {
        foreach (var line in Data.Funds.Lines)
        {
            (line.Share, line.SetlinfoField).ShouldBe(
                line.SetlinfoField switch
                {
                    "hosp_part_amt" => (FundShare.Hospital, line.SetlinfoField),
                    "acct_pay" => (FundShare.Account, line.SetlinfoField),
                    _ => (FundShare.Fund, SettlementIdentities.FundFields.Single(field => field == line.SetlinfoField)),
                }
            );
        }
    }

    [Theory]
    [InlineData("2101", "inpatient", "21")]
    [InlineData("21", "inpatient", "21")]
    [InlineData("2102", "inpatient", "27")]
    [InlineData("11", "outpatient", "11")]
    [InlineData("13", "emergency", "13")]
    [InlineData("14", "chronic", "14")]
    [InlineData("9901", "chronic", "15")]
    public void A_kind_of_care_is_a_kind_of_visit(string medType, string visit, string clearing)
    {
        Data.Codes.VisitKind(medType).ShouldBe(Tuodi.Policies.Conditions.Codes.Find(CodeField.Visit, visit));
        Data.Codes.Clearing(medType).ShouldBe(clearing);
    }

    [Fact]
    public void Every_kind_of_care_in_the_dictionary_is_known() =>
        Data
            .Dictionaries.Of("med_type")!
            .Where(entry => Data.Codes.VisitKind(entry.Value) < 0)
            .Select(entry => entry.Label)
            .ShouldBeEmpty();

    [Fact]
    public void Every_level_in_the_dictionary_is_known() =>
        Data.Dictionaries.Of("hosp_lv")!.Where(entry => Data.Codes.Level(entry.Value) < 0).Select(entry => entry.Label).ShouldBeEmpty();

    [Fact]
    public void Codes_that_are_not_listed_mean_nothing()
    {
        Data.Codes.VisitKind("99").ShouldBe(-1);
        Data.Codes.Scheme("510").ShouldBe(-1);
        Data.Codes.Category("2401").ShouldBeNull();
        Data.Codes.Clearing("99").ShouldBeNull();
        Data.Codes.Identity("a category of some county").ShouldBe("2360");
        Data.Codes.ReferralByFlag("IPT_TYPE", "3").ShouldBe(Tuodi.Policies.Conditions.Codes.Find(CodeField.Referral, "referred"));
    }

    [Fact]
    public void A_category_comes_back_from_the_identity_that_shows_it() =>
        Data
            .Codes.Categories.Where(pair => pair.Value != CodeMaps.LocalIdentity)
            .Where(pair => Data.Codes.Category(pair.Value) != pair.Key)
            .ShouldBeEmpty();

    [Theory]
    [InlineData("infno\n", "heading")]
    [InlineData("type,name,value,label\na,b,\"c,d\",e\n", "plain cells")]
    public void A_table_that_is_not_well_formed_is_told_with_its_line(string text, string wrong)
    {
        using var folder = new Reference.TemporaryFolder();
        var path = Path.Combine(folder.Path, "dictionaries.csv");
        File.WriteAllText(path, text);
        Should.Throw<Tuodi.Kernel.ProblemException>(() => DictionaryTable.Read(path)).Message.ShouldContain(wrong);
    }
}
