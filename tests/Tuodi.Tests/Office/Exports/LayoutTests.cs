using Tuodi.Kernel;
using Tuodi.Office.Exports;
using Tuodi.Office.Lists;
using Tuodi.Policies.Yaml;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Office.Exports;

/// <summary>The lists that townships and banks expect: their headings in order, what stands below them, which rows they have.</summary>
public sealed class LayoutTests
{
    private const string Amounts =
        "医疗总费用 医保政策范围费用 统筹报销金额 大额报销 大病报销 已使用门诊救助金额 已使用普通住院救助金额 已使用重特大疾病救助金额 已使用大额费用住院救助";

    [Theory]
    [InlineData(
        "checked",
        $"清算期 序号 姓名 身份证号 匹配状态 镇街 村社 身份 医疗类别 病种编码 病种名称 认定地 医药机构名称 医药机构编码 市（内）外 入院时间 出院时间 结算时间 {Amounts} 进入报销金额 状态 剔除状态 备注"
    )]
    [InlineData(
        "unpaid",
        $"清算期 姓名 身份证号 镇街 备注 开户行 姓名 账号录入 对象类别 医疗类别 认定地 医药机构名称 医药机构编码 市（内）外 已报销医疗救助 入院时间 出院时间 结算时间 {Amounts} 进入医疗救助金额"
    )]
    [InlineData(
        "townships",
        $"姓名 身份证号 镇街 身份 医疗类别 认定地 医药机构名称 医药机构编码 市（内）外 入院时间 出院时间 结算时间 {Amounts} 进入报销金额 备注"
    )]
    [InlineData(
        "make-up",
        "姓名 身份证号 对象类别 镇街 参保地 参加险种 就诊医疗机构名称 医保就诊类别 疾病编码 入院时间 出院时间 结算时间 总费用 医保政策范围内费用 统筹报销金额 大额报销金额 大病报销金额 医疗救助金额 渝快保报销金额 个人账户支付金额 个人现金支付金额 进入医疗救助金额"
    )]
    [InlineData("bank", "序号 户名 开户行 银行行号 银行账号 金额 姓名 身份证号 支付来源标志 清算期")]
    public void A_list_has_the_headings_that_its_receivers_expect(string name, string headings) =>
        Rows.Layout(name).Sheets([Rows.One])[0].Columns.Select(column => column.Heading).ShouldBe(headings.Split(' '));

    [Fact]
    public void The_second_name_of_the_unpaid_list_is_the_holder_of_the_account()
    {
        var cells = Cells("unpaid", Rows.One);
        (cells[1].Text, cells[6].Text, cells[5].Text, cells[7].Text).ShouldBe(("甲", "甲父", "某银行", "6200000000000000001"));
        cells[14].Text.ShouldBe("否");
        Cells("unpaid", Rows.One with { IsPaid = true })[14].Text.ShouldBe("是");
    }

    [Fact]
    public void Each_column_says_what_its_heading_says()
    {
        var columns = Rows.Layout("checked").Columns.Select(column => column.Heading).ToList();
        var cells = Cells("checked", Rows.One);
        ExportCell Of(string heading) => cells[columns.IndexOf(heading)];
        (Of("清算期").Text, Of("序号").Text, Of("身份证号").Text).ShouldBe(("202506", "7", Rows.Id));
        (Of("镇街").Text, Of("村社").Text, Of("身份").Text).ShouldBe(("名册镇", "一村", "低保对象"));
        (Of("匹配状态").Text, Of("状态").Text, Of("剔除状态").Text, Of("备注").Text).ShouldBe(("已匹配", "拟通知2", "未剔除", "备注一"));
        (Of("入院时间").Text, Of("结算时间").Text).ShouldBe(("2025-06-01", "2025-06-10"));
        (Of("统筹报销金额").Amount, Of("大额报销").Amount, Of("大病报销").Amount).ShouldBe((Rows.Yuan(2967.10m), null, Money.Zero));
        Of("进入报销金额").Amount.ShouldBe(Rows.Yuan(574.29m));
        Of("已使用门诊救助金额").IsBlank.ShouldBeTrue();
    }

    [Fact]
    public void The_lists_own_words_stand_in_for_a_roster_that_does_not_name_the_person()
    {
        var row = Rows.One with { Town = null, Identity = null, IsMatched = false, Name = "乙" };
        var cells = Cells("checked", row);
        (cells[2].Text, cells[4].Text, cells[5].Text, cells[7].Text).ShouldBe(("甲", "未匹配", "清单镇", "低保对象(救助)"));
    }

    [Fact]
    public void Excluded_rows_stand_in_the_lists_that_show_everything_and_in_no_other()
    {
        ExportRow[] rows = [Rows.One, Rows.One with { IsExcluded = true }];
        Rows.Layout("checked").Sheets(rows)[0].Rows.Select(row => row[^2].Text).ShouldBe(["未剔除", "已剔除"]);
        foreach (var name in (string[])["unpaid", "townships", "bank"])
        {
            Rows.Layout(name).Sheets(rows)[0].Rows.Count().ShouldBe(1);
        }
    }

    [Fact]
    public void Each_township_has_its_own_list_and_rows_without_one_come_last()
    {
        ExportRow[] rows =
        [
            (Rows.One with { Town = null }).With(row => row with { Town = " " }),
            Rows.One with
            {
                Town = "乙镇",
            },
            Rows.One with
            {
                Town = "丙镇",
            },
            Rows.One with
            {
                Town = "乙镇",
            },
        ];
        Rows.Layout("townships")
            .Sheets(rows)
            .Select(sheet => (sheet.Name, sheet.Rows.Count()))
            .ShouldBe([("丙镇", 1), ("乙镇", 2), ("未匹配镇街", 1)]);
    }

    [Fact]
    public void A_reversal_keeps_its_minus()
    {
        var cells = Cells("make-up", Rows.One.With(row => row with { Total = Rows.Yuan(-100.10m), Assistance = Rows.Yuan(-0.05m) }));
        (cells[12].Amount, cells[17].Amount).ShouldBe((Rows.Yuan(-100.10m), Rows.Yuan(-0.05m)));
    }

    [Fact]
    public void A_payment_without_an_account_or_an_amount_is_refused_by_its_place_and_tells_no_name()
    {
        ExportRow[] rows =
        [
            Rows.One,
            Rows.One with
            {
                Account = new BankAccount("甲父", null, null, " "),
            },
            Rows.One with
            {
                Payment = Money.Zero,
            },
            Rows.One with
            {
                Payment = null,
                IsExcluded = true,
            },
        ];
        var problems = Should.Throw<ProblemException>(() => Rows.Layout("bank").Sheets(rows)).Problems;
        problems
            .Select(problem => problem.Wrong.Split(',')[0])
            .ShouldBe(["The row of this line has no 银行账号", "The row of this line has no 金额 above nothing"]);
        problems.ShouldAllBe(problem => !$"{problem}".Contains('甲') && !$"{problem}".Contains(Rows.Id));
    }

    [Theory]
    [InlineData("columns: [ { heading: a, field: nonsense } ]", "There is no field `nonsense`")]
    [InlineData("columns: [ { heading: a, field: name, as: amount } ]", "`name` is no amount")]
    [InlineData("columns: [ { heading: a, field: name, as: number } ]", "`number` is no value of `as`")]
    [InlineData("columns: [ { field: name } ]", "`heading` is missing")]
    [InlineData("colums: []", "A layout has no key `colums`")]
    public void A_layout_that_is_wrong_says_where(string columns, string says) =>
        Should
            .Throw<ProblemException>(() => ExportLayoutReader.Read(YamlFile.Parse($"title: t\n{columns}\n", "own.yaml")))
            .Problems.ShouldContain(problem => problem.Wrong.Contains(says) && problem.Spot.Line == 2);

    [Fact]
    public void The_reference_tells_every_field_and_every_column_of_every_layout()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "reference", "office-exports.md"));
        ExportField.All.Where(field => !page.Contains($"`{field.Name}`", StringComparison.Ordinal)).ShouldBeEmpty();
        foreach (var file in Repository.Files("data/office/exports", "*.yaml"))
        {
            var layout = ExportLayoutReader.Read(file, file);
            page.ShouldContain($"`{Path.GetFileName(file)}`");
            page.ShouldContain(string.Join(", ", layout.Columns.Select(column => $"{column.Heading} `{column.Field.Name}`")));
        }
    }

    private static IReadOnlyList<ExportCell> Cells(string layout, ExportRow row) => Rows.Layout(layout).Sheets([row])[0].Rows.Single();
}
