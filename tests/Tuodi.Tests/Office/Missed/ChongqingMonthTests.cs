using System.Text.Json;
using Tuodi.Tests.Cli;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Office.Missed;

/// <summary>Lists in the shape in which districts of Chongqing export them, through the real command and under the documents that ship. All persons are invented.</summary>
public sealed class ChongqingMonthTests : IDisposable
{
    private const string Id = "999999198001010011";

    private const string Inside =
        "医保分类,清算期,费款所属期,结算id,认定地,镇街,参保地,参保类别,身份证号,姓名,救助身份,就诊地,就诊医疗机构名称,医保就诊类别,医疗救助类别,病种编码,病种名称,入院日期,出院日期,结算日期,费用总额,符合医保报销金额,基本医疗保险报销金额,大病报销金额,大额报销金额,进入医疗救助金额,医疗救助,倾斜救助,扶贫济困金额（元）,渝快保支出金额（元）,个人账户支付金额（元）,个人现金支付金额（元）";

    private const string Across =
        "医保分类,清算期,结算id,认定地,镇街,参保地,参保类别,身份证号,姓名,救助身份,就诊地,就诊医疗机构名称,医保就诊类别,医疗救助类别,病种编码,病种名称,入院日期,出院日期,结算日期,费用总额,符合医保报销金额,基本医疗保险报销金额,大病报销金额,大额报销金额,进入医疗救助金额（元）,医疗救助,倾斜救助,扶贫济困金额（元）,渝快保支出金额（元）,个人账户支付金额（元）,个人现金支付金额（元）";

    private const string Unrescued =
        "序号,姓名,身份证号,医疗类别,病种编码,病种名称,认定地,医药机构名称,医药机构编码,市（内）外,入院时间,出院时间,结算时间,医疗总费用,医保政策范围费用,统筹报销金额,大额报销,大病报销,已使用门诊救助金额,已使用普通住院救助金额,已使用重特大疾病救助金额,已使用大额费用住院救助";

    private static readonly string[] OrdinaryAt80 =
    [
        "--parameter",
        "assistance.ordinary.rate=80%",
        "--parameter",
        "assistance.ordinary.deductible=0",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("459.43", "726.84", "0.00")]
    [InlineData("0", "1186.27", "459.43")]
    public void Inside_the_district_574_29_at_80_percent_is_459_43(string paid, string cash, string owed)
    {
        var list = _folder.Write(
            "区内明细.csv",
            $"{Inside}\n住院,202501,202412,100000000001,渝北区,双河镇,渝北区,城乡居民基本医疗保险,{Id},甲,低保对象(救助),渝北区,某医院,普通住院,普通住院,A00.000,某病,20241220,20241231,20250102,4153.37,3541.39,2967.1,0,0,574.29,{paid},0,0,0,0,{cash}\n"
        );
        var answer = Audit([list, .. OrdinaryAt80]);
        answer.GetProperty("policy").GetProperty("name").GetString().ShouldBe("500112");
        var sums = answer.GetProperty("files")[0].GetProperty("control_sums");
        Numbers(sums, "totals_checked", "totals_off", "bases_checked", "bases_off").ShouldBe([1, 0, 1, 0]);
        answer.GetProperty("owed").GetRawText().ShouldBe(owed);
        answer.GetProperty("overpaid").GetDecimal().ShouldBe(0m);
        Assistance(answer).ShouldBe(owed == "0.00" ? [] : [("owed", 459.43m, null)]);
    }

    [Theory]
    [InlineData("18.13", true)]
    [InlineData("18.14", false)]
    public void Across_districts_30_22_at_60_percent_is_18_13(string paid, bool isRight)
    {
        var list = _folder.Write(
            "跨区明细.csv",
            $"{Across}\n门诊,202501,100000000002,渝北区,双河镇,渝北区,城乡居民基本医疗保险,{Id},甲,低保对象(救助),万州区,某药店,门诊慢特病,普通门诊,A00.000,某病,20250105,20250105,20250105,81.02,75.54,45.32,0,0,30.22,{paid},0,0,0,0,15.47\n"
        );
        var answer = Audit([list, "--parameter", "assistance.ordinary.rate=60%", "--parameter", "assistance.ordinary.deductible=0"]);

        // What every payer and the person paid leaves 2.10 of the total unexplained: that warns and keeps no row out.
        var sums = answer.GetProperty("files")[0].GetProperty("control_sums");
        Numbers(sums, "totals_checked", "totals_off", "bases_checked", "bases_off").ShouldBe([1, 1, 1, 0]);
        Assistance(answer).ShouldBe(isRight ? [] : [("overpaid", 18.13m, null)]);
    }

    [Fact]
    public void A_list_of_what_drew_nothing_is_told_as_far_as_its_facts_go()
    {
        var list = _folder.Write(
            "附件1 未救助明细 202501.csv",
            $"""
            {Unrescued}
            1,甲,{Id},门诊慢特病,A00.000,某病,渝北区,某医院,H1,市内,20250102,20250102,20250102,100,100,40,0,0,0,0,0,0
            2,甲,{Id},普通住院,A00.000,某病,渝北区,某医院,H1,市内,20250105,20250107,20250107,4153.37,3541.39,2967.1,0,0,0,0,0,0
            3,甲,{Id},普通住院,,某病,渝北区,某医院,H1,市内,20250115,20250117,20250117,3000,2000,1000,0,0,0,0,0,0
            4,甲,{Id},普通住院,C92.000,某病,渝北区,某医院,H1,市内,20250125,20250127,20250127,3000,2000,1000,0,0,0,0,0,0

            """
        );
        var roster = _folder.Write("附件2 救助对象名单 202501.csv", $"身份证号,姓名,镇街,村社,身份\n{Id},甲,双河镇,一村,低保对象\n");
        var diseases = _folder.Write("重大疾病编码库.csv", "疾病编码,疾病名称,状态\nC92.000,某病,1\n");

        Assistance(Audit([list, roster, diseases, .. OrdinaryAt80]))
            .ShouldBe([
                ("owed", 48m, null),
                ("cannot-say", null, "benefit.large-cost.in_policy_from"),
                ("cannot-say", null, "disease_code"),
                ("cannot-say", null, "assistance.major.deductible"),
            ]);
        Assistance(Audit([list, roster, diseases, .. OrdinaryAt80, "--parameter", "benefit.large-cost.in_policy_from=30000"]))
            .Take(2)
            .ShouldBe([("owed", 48m, null), ("owed", 459.43m, null)]);
        Assistance(Audit([list, roster, .. OrdinaryAt80]))
            .Take(2)
            .ShouldBe([("cannot-say", null, "major_diseases"), ("cannot-say", null, "major_diseases")]);
    }

    [Fact]
    public void A_district_without_a_document_goes_by_the_citys_and_the_page_says_so()
    {
        var list = _folder.Write(
            "附件1 未救助明细 202501.csv",
            $"{Unrescued}\n1,甲,{Id},普通门诊,,,江津区,某医院,H1,市内,20250102,20250102,20250102,100,100,40,0,0,0,0,0,0\n"
        );
        var output = Command.Run(["audit", "missed", list, "--lang", "zh"]).Output;
        output.ShouldContain("政策 500000 重庆市城乡居民医保和医疗救助: 1 行认定地均为江津区（500116），该地没有单独的政策文件");
        var english = Command.Run(["audit", "missed", list, "--lang", "en"]).Output;
        english.ShouldContain("is 江津区 (500116) in all 1 rows that say it, which has no document of its own");
    }

    [Fact]
    public void An_amount_that_is_none_is_told()
    {
        var list = _folder.Write("附件1.csv", $"{Unrescued}\n");
        var result = Command.Run(["audit", "missed", list, "--parameter", "benefit.large-cost.in_policy_from=much", "--lang", "en"]);
        (result.ExitCode, result.Output).ShouldBe((2, ""));
        result.Errors.ShouldContain("`much` is no amount of yuan");
    }

    private static JsonElement Audit(IReadOnlyList<string> arguments)
    {
        var result = Command.Run(["audit", "missed", .. arguments, "--json", "--lang", "en"]);
        result.Errors.ShouldBeEmpty();
        result.ExitCode.ShouldBe(0);
        return JsonDocument.Parse(result.Output).RootElement;
    }

    private static List<(string Verdict, decimal? Due, string? Missing)> Assistance(JsonElement answer) =>
        [
            .. answer
                .GetProperty("findings")
                .EnumerateArray()
                .Where(finding => finding.GetProperty("payment").GetString() == "assistance")
                .Select(finding =>
                    (
                        finding.GetProperty("verdict").GetString()!,
                        finding.GetProperty("due") is { ValueKind: JsonValueKind.Number } due ? due.GetDecimal() : (decimal?)null,
                        finding.GetProperty("missing").GetString()
                    )
                ),
        ];

    private static List<int> Numbers(JsonElement element, params string[] names) =>
        [.. names.Select(name => element.GetProperty(name).GetInt32())];
}
