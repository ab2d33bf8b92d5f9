using Tuodi.Tests.Cli;
using Tuodi.Tests.House;
using Tuodi.Tests.Reference;

namespace Tuodi.Tests.Office.Missed;

/// <summary>What an office is told in Chinese: fields and facts by their own names, and what is wrong with the command line.</summary>
public sealed class ChineseTellingTests : IDisposable
{
    private const string Rows = """
        清算期,结算id,认定地,身份证号,姓名,就诊地,就诊医疗机构名称,医保就诊类别,入院日期,出院日期,结算日期,费用总额,符合医保报销金额,基本医疗保险报销金额,大病报销金额,大额报销金额,进入医疗救助金额,医疗救助
        202506,1,江津区,999999198001010011,甲,江津区,江津区人民医院,奇怪类别,20250610,20250610,20250610,3000,2000,1000,0,0,1000,0

        """;

    private readonly TemporaryFolder _folder = new();

    private static string Policy => Path.Combine(Repository.Root, "samples", "office", "policy.yaml");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Fields_and_missing_facts_have_their_chinese_names()
    {
        var output = Audit().Output;
        output.ShouldContain("清算期=清算期");
        output.ShouldContain("费用总额=费用总额");
        output.ShouldContain("未识别：医保就诊类别 `奇怪类别`");
        output.ShouldContain("缺少信息 (名册 202506)");
        Audit("--lang", "en").Output.ShouldContain("not known: visit_kind `奇怪类别`");
    }

    [Theory]
    [InlineData("没有此文件。请核对路径。", "--words", "nope.yaml")]
    [InlineData("没有此文件。请核对路径。", "--rules", "nope.yaml")]
    [InlineData("政策中没有参数 zz。", "--parameter", "zz=1")]
    [InlineData("没有选项 --bogus", "--bogus")]
    [InlineData("选项 --explain 的值缺少或不可用", "--explain", "abc")]
    public void What_is_wrong_with_the_command_line_is_told_in_chinese(string says, params string[] arguments)
    {
        var result = Audit(arguments);
        result.ExitCode.ShouldBe(2, result.Output);
        result.Errors.ShouldContain(says);
        result.Errors.ShouldNotContain("System.");
    }

    [Fact]
    public void A_value_that_begins_with_an_at_sign_is_a_value() =>
        Audit("--office", "@SUM(A1)", "--notices", Path.Combine(_folder.Path, "notices")).Errors.ShouldNotContain("Response file");

    private CommandResult Audit(params string[] more)
    {
        var list = _folder.Write("区内明细-202506.csv", Rows);
        var roster = _folder.Write("名单-202505.csv", "身份证号,姓名,镇街,身份\n999999198001010011,甲,某镇,特困人员\n");
        return Command.Run(["audit", "missed", list, roster, "--policy", Policy, .. more]);
    }
}
