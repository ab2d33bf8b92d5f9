using System.Text;

namespace Tuodi.Bench.Office;

/// <summary>The lists beside the settlements: visit records, veterans, rosters, institutions.</summary>
public sealed partial class SampleFiles
{
    // Days in two shapes in one file.
    private void VisitRecords()
    {
        var sheet = Sheet(new SampleSheet("就诊记录-202506.csv", Utf8));
        sheet.Add([.. SampleHeadings.VisitRecords]);
        foreach (var visit in Of(SampleList.VisitRecords))
        {
            Place(
                visit,
                sheet,
                sheet.Add(
                    visit.Person.Name,
                    _cells.Id(visit.Person.Id),
                    "江津区",
                    "江津区中心医院",
                    visit.Kind,
                    _cells.Day(visit.Admitted, "yyyy-MM-dd"),
                    _cells.Day(visit.Settled, "yyyy-MM-dd"),
                    _cells.Day(visit.Settled),
                    _cells.Amount(visit.Total),
                    _cells.Amount(visit.InPolicy),
                    _cells.Amount(visit.Basic),
                    _cells.AmountOrNothing(0),
                    _cells.Amount(visit.Critical),
                    _cells.Amount(visit.Assistance ?? 0),
                    _cells.AmountOrNothing(0)
                )
            );
        }
    }

    // Saved with formats up to the last column of a sheet.
    private void Veterans()
    {
        var sheet = Sheet(new SampleSheet("联网结算明细-优抚-202506.csv", Utf8) { Before = "\uFEFF" });
        var headings = new object?[_month.Visits.Count <= SampleMonth.ShippedSettlements ? WideColumns : SampleHeadings.Veterans.Count];
        SampleHeadings.Veterans.ToArray().CopyTo(headings, 0);
        sheet.Add(headings);
        var number = 0;
        foreach (var visit in Of(SampleList.Veterans))
        {
            Place(
                visit,
                sheet,
                sheet.Add(
                    $"{++number}",
                    visit.Person.Name,
                    _cells.Id(visit.Person.Id),
                    "残疾退役军人 /七级 / 因战",
                    visit.Kind,
                    _cells.Month(),
                    "202505",
                    "江津区",
                    "江津区中心医院",
                    "椎间盘疾患",
                    _cells.Day(visit.Admitted),
                    _cells.Day(visit.Settled),
                    _cells.Day(visit.Settled),
                    _cells.Amount(visit.Total),
                    _cells.Amount(visit.InPolicy),
                    _cells.Amount(visit.Basic),
                    _cells.Amount(visit.Critical),
                    _cells.AmountOrNothing(0),
                    _cells.Amount(visit.Left),
                    _cells.Amount(visit.Assistance ?? 0),
                    _cells.Amount(visit.SecondRound ?? 0)
                )
            );
        }
    }

    private void Rosters()
    {
        var plain = Sheet(new SampleSheet("救助对象名单-202506.csv", Utf8));
        plain.Add("身份证号", "姓名", "镇（街）", "村（居）", "救助身份");
        var traditional = Sheet(new SampleSheet("救助對象名單-202506.csv", Named("BIG5")));
        traditional.Add("身份證號", "姓名", "鎮街", "村社", "身份");
        var dated = Sheet(new SampleSheet("救助对象台账-起止时间.xlsx", null) { From1904 = true });
        dated.Add("身份证号码", "姓名", "街道乡镇", "村社区", "身份类别", "认定时间", "身份取消时间");
        foreach (var status in _month.Statuses)
        {
            var (person, id) = (status.Person, _cells.Id(status.Person.Id));
            switch (status.List)
            {
                case SampleList.RosterDated:
                    dated.Add(
                        id,
                        person.Name,
                        person.Town,
                        person.Village,
                        status.Identity,
                        status.From,
                        status.To is { } to ? to : "长期"
                    );
                    break;
                case SampleList.RosterTraditional:
                    traditional.Add(id, person.Name, "雙河鎮", "一村", status.Identity);
                    break;
                default:
                    plain.Add(id, _cells.Text(person.Name), _cells.Town(person.Town), person.Village, _cells.Text(status.Identity));
                    break;
            }
        }
    }

    // The audit has no use for it; offices give it all the same. Ranges of days, and blanks behind amounts.
    private void EnrolmentAmounts()
    {
        var sheet = Sheet(new SampleSheet("参保档次配置.csv", Named("GBK")));
        sheet.Add("代缴类别", "档次", "资助代缴金额（元）", "个人实缴金额（元）", "标准执行起止时间", "代缴资金支付部门");
        sheet.Add("特困人员", "一档", "400 ", "0 ", "2024.10.1-2025.6.30", "医保局");
        sheet.Add("民政城乡低保对象", "一档", "360 ", "40 ", "2024.10.1-2025.6.30", "医保局");
        sheet.Add("民政城乡低保对象", "二档", "400 ", "375 ", "2024年10月1日至2025年6月30日", "医保局");
        sheet.Add("低保边缘户", "一档", "280 ", "120 ", "2024-10-01 ~ 2025-06-30", "医保局");
    }

    private void Institutions()
    {
        var sheet = Sheet(new SampleSheet("医药机构名录.csv", Utf8));
        sheet.Add("机构名称", "机构编码", "医疗机构等级", "所在区县");
        sheet.Add("江津区中心医院", "H50011600001", "三级甲等", "江津区");
        sheet.Add("贵阳市示例医院", "H52010000001", "三级甲等", "520100");
    }
}
