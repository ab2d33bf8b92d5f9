using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Tests.Office.Reading;

/// <summary>The two lists that every audit starts with, in the shape in which they are exported.</summary>
public sealed class FirstPathTests : IDisposable
{
    private const string Headings =
        "医保分类,清算期,费款所属期,结算id,认定地,镇街,参保地,参保类别,身份证号,姓名,救助身份,就诊地,就诊医疗机构名称,医保就诊类别,医疗救助类别,病种编码,病种名称,入院日期,出院日期,结算日期,费用总额,符合医保报销金额,基本医疗保险报销金额,大病报销金额,大额报销金额,进入医疗救助金额,医疗救助,倾斜救助,扶贫济困金额（元）,渝快保支出金额（元）,个人账户支付金额（元）,个人现金支付金额（元）";

    private readonly Lists _lists = new();

    public void Dispose() => _lists.Dispose();

    [Fact]
    public void A_list_of_settlements_becomes_rows_to_the_fen()
    {
        var list = _lists.ReadText(
            $"{Headings}\n住院,202501,202412,100000000001,某区,双河镇,某区,城乡居民基本医疗保险,{Lists.Id(7)},周一,低保对象(救助),某区,某区人民医院,普通住院,普通住院,M51.100x002+G55.1*,椎间盘疾患,20241220,20241231,20250102,4153.37,3541.39,2967.1,0,0,574.29,459.43,0,0,0,0,726.84\n",
            "区内明细.csv"
        );

        list.Kind.ShouldBe(ListKind.SettlementInside);
        list.Encoding.ShouldBe("UTF-8");
        list.HeadingRow.ShouldBe(1);
        list.Missing.ShouldBeEmpty();
        list.Columns.ShouldAllBe(column => column.Field != null);
        list.Warnings.ShouldBeEmpty();
        list.Sums!.TotalsChecked.ShouldBe(1);
        var row = list.Settlements.ShouldHaveSingleItem();
        row.PersonId.ShouldBe(Lists.Id(7));
        row.Period.ShouldBe("202501");
        row.ExpenseMonth.ShouldBe("202412");
        row.Identity.ShouldBe("低保对象(救助)");
        row.DiseaseCode.ShouldBe("M51.100x002+G55.1*");
        row.Admitted.ShouldBe(new DateOnly(2024, 12, 20));
        row.Settled.ShouldBe(new DateOnly(2025, 1, 2));
        row.Total.ShouldBe(new Money(415_337));
        row.Basic.ShouldBe(new Money(296_710));
        row.AssistanceBase.ShouldBe(new Money(57_429));
        row.Assistance.ShouldBe(new Money(45_943));
        row.Cash.ShouldBe(new Money(72_684));
        row.Spot.Line.ShouldBe(2);
        ControlSums.PaidByAll(row).ShouldBe(row.Total);
        ControlSums.LeftByInsurance(row).ShouldBe(row.AssistanceBase);
    }

    [Fact]
    public void A_roster_becomes_recipients()
    {
        var list = _lists.ReadText(
            $"{Lists.RosterHeadings}\n{Lists.Id(1)},周一,双河镇,一村,低保对象\n{Lists.Id(2)},周二,东坪街道,,特困人员\n"
        );

        list.Kind.ShouldBe(ListKind.Roster);
        list.Roster.Select(row => row.PersonId).ShouldBe([Lists.Id(1), Lists.Id(2)]);
        list.Roster[1].Village.ShouldBeNull();
        list.Roster[1].Town.ShouldBe("东坪街道");
        list.RowsRead.ShouldBe(2);
        list.UnknownIdentities.ShouldBeEmpty();
    }
}
