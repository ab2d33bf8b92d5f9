using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Office.Recognising;

namespace Tuodi.Tests.Office.Reading;

/// <summary>Whole files with the quirks that single cells have elsewhere, as exports leave them.</summary>
public sealed class QuirkTests : IDisposable
{
    private readonly Lists _lists = new();

    public void Dispose() => _lists.Dispose();

    [Fact]
    public void Tabs_behind_numbers_and_months_in_formulas()
    {
        var list = _lists.ReadText(
            "医保分类,结算id,个人编号,姓名,身份证号,性别,医疗救助报销类型,开户名,银行行号,银行账户,费用总额,符合医保报销金额,基本医疗保险报销金额,医疗救助,支付来源标志,清算期,费款所属期\r\n"
                + $"门诊,1\t,JM0000000001\t,周一,{Lists.Id(1)}\t,女,重大疾病门诊,周父,100000000001\t,\t6200000000000000001\t,\"¥1,234.50 \",\"￥1,000.00\",--,\"1,000\",医疗救助报销,=\"2026-05\",\"=\"\"2026-04\"\"\"\r\n",
            "手工明细.csv"
        );
        list.Kind.ShouldBe(ListKind.SettlementManual);
        var row = list.Settlements.ShouldHaveSingleItem();
        (row.PersonId, row.SettlementId, row.PersonalNumber).ShouldBe((Lists.Id(1), "1", "JM0000000001"));
        (row.Total, row.InPolicy, row.Basic, row.Assistance).ShouldBe((new Money(123_450), Money.OfYuan(1000), null, Money.OfYuan(1000)));
        (row.Period, row.ExpenseMonth).ShouldBe(("202605", "202604"));
        row.Account.ShouldBe(new BankAccount("周父", null, "100000000001", "6200000000000000001"));
    }

    [Fact]
    public void Identity_numbers_of_all_shapes_in_one_file()
    {
        var x = Enumerable.Range(1, 100).Select(Lists.Id).First(id => id[^1] == 'X');
        string[] cells = [x, x.ToLowerInvariant(), x.Replace('X', 'Ｘ'), $"'{x}", $" {x[..6]} {x[6..]}", x[..6] + x[8..17], $"=\"{x}\""];
        string[] wrong = [x[..10] + "****" + x[14..], x[..15] + "000", "9.99999E+17", x[..17] + "1", ""];
        var list = _lists.ReadText("身份证号,身份\n" + string.Concat(cells.Concat(wrong).Select(cell => $"{cell},低保对象\n")));
        list.Roster.Select(row => row.PersonId).ShouldBe(Enumerable.Repeat(x, cells.Length));
        list.Refused.Select(row => row.Spot.Line).ShouldBe([9, 10, 11, 12, 13]);
        list.Refused.Select(row => row.Reason.English!.Contains("silently rounded")).ShouldBe([false, true, false, false, false]);
    }

    [Fact]
    public void A_list_formatted_to_the_last_column_of_the_sheet()
    {
        const string Headings =
            "序号,姓名,身份证号,优抚类别,医保类别,医保局清算期,费款所属期,就诊地,就诊医疗机构名称,病种名称,入院日期,出院日期,结算日期,医疗费总额（元）,符合医保范围金额（元）,基本医疗基金支出（元）,大病补充医疗保险支出（元）,大额补充医疗保险支出（元）,进入医疗救助金额（元）,医疗救助金额（元）,倾斜救助金额（元）,扶贫济困金额（元）,渝快保支出金额（元）,个人账户支付金额（元）,个人现金支付金额（元）";
        var blank = new string(',', 16_384 - 25);
        var list = _lists.ReadText(
            $"\uFEFF{Headings}{blank}\r\n1,周一,{Lists.Id(1)},残疾退役军人 / 六级 / 患精神病,住院,202501,202412,某区,医院,肺炎,20241220,20241231,20250102,4153.37,3541.39,2967.1,0,0,574.29,459.43,0,0,0,0,726.84{blank}\r\n",
            encoding: Lists.Chinese("GB18030")
        );
        list.Kind.ShouldBe(ListKind.SettlementVeterans);
        list.Columns.Count.ShouldBe(25);
        var row = list.Settlements.ShouldHaveSingleItem();
        (row.VeteranKind, row.Cash).ShouldBe(("残疾退役军人 / 六级 / 患精神病", new Money(72_684)));
        list.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Days_first_or_months_first_refuse_the_row()
    {
        var list = _lists.ReadText($"身份证号码,死亡时间\n{Lists.Id(1)},05/06/2025\n{Lists.Id(2)},25/06/2025\n{Lists.Id(3)},0000-00-00\n");
        list.Refused.Select(row => (row.Spot.Line, row.Heading)).ShouldBe([(2, "死亡时间"), (3, "死亡时间")]);
        list.Deaths.ShouldHaveSingleItem().Died.ShouldBeNull();
    }

    [Fact]
    public void Days_of_every_certain_shape_in_one_file()
    {
        string[] written =
        [
            "20250131",
            "2025-01-31",
            "2025/1/31",
            "2025.1.31",
            "2025年1月31日",
            "2025-01-31 08:05:59",
            "20250131101500",
            "45688",
            "=\"2025-01-31\"",
        ];
        string[] nothing = ["", "0", "--", "0000-00-00", "00000000"];
        var cells = written.Concat(nothing).Select((cell, i) => $"{Lists.Id(i)},{cell}\n");
        var deaths = _lists.ReadText("身份证号码,死亡时间\n" + string.Concat(cells)).Deaths;
        deaths
            .Select(row => row.Died)
            .ShouldBe([
                .. Enumerable.Repeat<DateOnly?>(new(2025, 1, 31), written.Length),
                .. Enumerable.Repeat<DateOnly?>(null, nothing.Length),
            ]);
    }

    [Fact]
    public void Amounts_of_every_shape_in_one_file()
    {
        string[] written = ["¥1234.5", "￥1,234.50", "\"1,234.5 \"", "1234.50\t", "=\"1234.50\"", " 1 234.5", "1234.5元", "１２３４．５"];
        var text =
            "身份证号,个人缴费金额,居民医保所属区划\n"
            + string.Concat(
                written.Select((cell, i) => $"{Lists.Id(i)},{(cell.Contains(',') && cell[0] != '"' ? $"\"{cell}\"" : cell)},某区\n")
            )
            + $"{Lists.Id(90)},--,某区\n{Lists.Id(91)},,某区\n{Lists.Id(92)},-1234.5,某区\n";
        _lists
            .ReadText(text)
            .EnrolmentPayments.Select(row => row.OwnPayment)
            .ShouldBe([.. Enumerable.Repeat<Money?>(new(123_450), written.Length), null, null, new Money(-123_450)]);
    }

    [Fact]
    public void Townships_of_a_list_are_kept_as_written_and_found_among_those_of_the_district()
    {
        string[] written = ["双河镇", "双河镇人民政府", " 双 河 镇", "某区双河镇", "双河", "东坪街道办事处", "东坪街道办", "外区某镇"];
        var roster = _lists
            .ReadText("身份证号,镇街,身份\n" + string.Concat(written.Select((town, i) => $"{Lists.Id(i)},{town},低保对象\n")))
            .Roster;
        roster.Select(row => row.Town).ShouldBe(written.Select(town => town.Trim()));
        var towns = new TownNames([(null, "双河镇"), (null, "东坪街道")]);
        roster
            .Select(row => towns.Find(row.Town!))
            .ShouldBe(["双河镇", "双河镇", "双河镇", "双河镇", "双河镇", "东坪街道", "东坪街道", null]);
    }

    [Fact]
    public void Running_numbers_that_start_again_in_the_next_list_are_not_one_settlement()
    {
        const string Headings =
            "序号,姓名,身份证号,医疗类别,医药机构名称,市（内）外,结算时间,医疗总费用,医保政策范围费用,统筹报销金额,已使用普通住院救助金额";
        var text = $"{Headings}\n1,周一,{Lists.Id(1)},普通住院,某医院,市内,20250610,3000,3000,2000,0\n";
        var june = _lists.ReadText(text, "未救助明细202506.csv");
        var july = _lists.ReadText(
            $"{Headings}\n1,周一,{Lists.Id(1)},普通住院,某医院,市内,20250710,3000,3000,2000,0\n",
            "未救助明细202507.csv"
        );
        var audit = new Auditing.Month().Under(Auditing.Month.Plain).Roster(Lists.Id(1), "低保对象", month: "202506").Ready();
        audit.Run([.. june.Settlements, .. july.Settlements]).Settlements.ShouldBe(2);
        var copy = _lists.ReadText(text, "未救助明细202506 副本.csv");
        audit.Run([.. june.Settlements, .. copy.Settlements]).Settlements.ShouldBe(1);
    }

    [Fact]
    public void Line_breaks_within_cells()
    {
        var list = _lists.ReadText(
            $"身份证号,姓名,身份,备注\n{Lists.Id(1)},周一,低保对象,\"一行\n二行\"\n{Lists.Id(2)},周二,\"低保对象\n\",\n"
        );
        list.Roster.Select(row => (row.Name, row.Identity, row.Spot.Line)).ShouldBe([("周一", "低保对象", 2), ("周二", "低保对象", 3)]);
    }

    [Fact]
    public void The_same_person_with_several_identities_keeps_all_of_them() =>
        _lists
            .ReadText($"身份证号,身份\n{Lists.Id(1)},低保对象\n{Lists.Id(1)},重度残疾人\n")
            .Roster.Select(row => (row.PersonId, row.Identity))
            .ShouldBe([(Lists.Id(1), "低保对象"), (Lists.Id(1), "重度残疾人")]);

    [Fact]
    public void A_list_of_headings_only_is_told() =>
        _lists.ReadText(Lists.RosterHeadings + "\n").Warnings.ShouldHaveSingleItem().Text.English!.ShouldContain("no rows");
}
