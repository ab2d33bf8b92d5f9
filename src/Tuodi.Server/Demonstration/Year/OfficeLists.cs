using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Office.Workbooks;
using Tuodi.Settlement.Storing;
using Tuodi.Simulation.Care;
using Tuodi.Simulation.Population;
using Tuodi.Storage;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Demonstration.Year;

/// <summary>Writes the lists that the county's office would have: the roster with all statuses, and what was settled of those who stand on it; who became known late is on the first and was paid nothing in the second.</summary>
internal static class OfficeLists
{
    private static readonly (string Heading, int Width)[] RosterColumns =
    [
        ("身份证号码", 20),
        ("姓名", 10),
        ("街道乡镇", 14),
        ("身份类别", 22),
        ("认定时间", 12),
        ("身份取消时间", 14),
    ];

    private static readonly (string Heading, int Width)[] SettlementColumns =
    [
        ("医保分类", 10),
        ("清算期", 8),
        ("结算id", 22),
        ("认定地", 10),
        ("镇（街）", 14),
        ("参保地", 10),
        ("参保类别", 20),
        ("身份证号码", 20),
        ("姓名", 10),
        ("救助身份", 14),
        ("就诊地", 10),
        ("就诊医疗机构名称", 28),
        ("医保就诊类别", 12),
        ("转诊备案", 10),
        ("入院日期", 12),
        ("出院日期", 12),
        ("结算日期", 12),
        ("费用总额（元）", 14),
        ("符合医保报销金额（元）", 16),
        ("基本医疗保险报销金额（元）", 16),
        ("大病报销金额(元)", 14),
        ("医疗救助金额（元）", 14),
        ("倾斜救助金额（元）", 14),
    ];

    private static readonly Dictionary<string, string> Identities = new(StringComparer.Ordinal)
    {
        ["minimum-living"] = "低保对象",
        ["special-hardship"] = "特困人员",
        ["orphan"] = "孤儿",
        ["marginal"] = "低保边缘家庭成员",
        ["monitored"] = "监测对象",
        ["returned-to-poverty"] = "返贫致贫人口",
        ["illness-impoverished"] = "因病致贫重病患者",
        ["other"] = "其他特殊困难人员",
    };

    /// <summary>Writes both lists.</summary>
    /// <param name="service">The service, after the year.</param>
    /// <param name="county">The county.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task WriteAsync(SettlementService service, County county, string folder, CancellationToken cancel)
    {
        var recipients = county.Residents.Where(each => each.Status is not null).ToDictionary(each => each.Id, StringComparer.Ordinal);
        Roster(Path.Combine(folder, RosterName(county)), county, recipients.Values);
        var rows = await service.QueryAsync<SettlementRow>(
            $"{Tables.Settlement.Select} where person in (select person from status_period) order by id",
            null,
            cancel
        );
        var visits = (
            await service.QueryAsync<VisitRow>($"{Tables.Visit.Select} where person in (select person from status_period)", null, cancel)
        ).ToDictionary(visit => visit.Id);
        var filed = (await service.QueryAsync<FilingRow>(Tables.Filing.Select, null, cancel))
            .Select(filing => (filing.Person, filing.Institution ?? string.Empty, filing.ValidFrom))
            .ToHashSet();
        using var file = File.Create(Path.Combine(folder, SettlementsName(county)));
        using var book = new WorkbookWriter(file);
        var sheet = book.Sheet("结算明细", SettlementColumns);
        foreach (var all in rows.GroupBy(row => row.Original))
        {
            if (all.Sum(row => row.Total) > 0)
            {
                var visit = visits[all.First().Visit];
                var isFiled = filed.Contains((visit.Person, visit.Institution, Instants.Day(visit.Begun)));
                Settlement(sheet.Row(), county, recipients[visit.Person], visit, [.. all], isFiled);
            }
        }

        book.Finish();
    }

    private static string RosterName(County county) => $"救助对象台账-{county.Plan.Year}.xlsx";

    private static string SettlementsName(County county) => $"结算明细-{county.Plan.Year}.xlsx";

    private static void Roster(string path, County county, IEnumerable<Resident> recipients)
    {
        using var file = File.Create(path);
        using var book = new WorkbookWriter(file);
        var sheet = book.Sheet("救助对象台账", RosterColumns);
        foreach (var each in recipients)
        {
            sheet
                .Row()
                .Text(each.CertNo)
                .Text(each.Name)
                .Text(county.Plan.Towns[each.Household.Town])
                .Text(Identities[each.Status!.Category])
                .Day(each.Status.From)
                .Day(each.Status.To);
        }

        book.Finish();
    }

    private static void Settlement(
        SheetWriter sheet,
        County county,
        Resident resident,
        VisitRow visit,
        IReadOnlyList<SettlementRow> rows,
        bool isFiled
    )
    {
        var place = county.Plan.Institutions.First(each => each.Code == visit.Institution);
        var isStay = visit.Kind == "inpatient";

        // What stands of a settlement that was corrected is what its last row worked out.
        var paid = WorkCodec.Read(rows[^1].Work).ToLookup(layer => layer.Layer, layer => layer.Paid.Fen, StringComparer.Ordinal);
        Money Of(string layer) => new(paid[layer].Sum());
        Money Sum(Func<SettlementRow, long> part) => new(rows.Sum(part));
        sheet
            .Text(isStay ? "住院" : "门诊")
            .Text(rows[0].Day.ToString("yyyyMM", CultureInfo.InvariantCulture))
            .Text(rows[0].Original.ToString(CultureInfo.InvariantCulture))
            .Text(county.Plan.Division)
            .Text(county.Plan.Towns[resident.Household.Town])
            .Text(county.Plan.Division)
            .Text(resident.Cover == Cover.Resident ? "城乡居民基本医疗保险" : "职工基本医疗保险")
            .Text(resident.CertNo)
            .Text(resident.Name)
            .Text(null)
            .Text(place.Division)
            .Text(place.Name)
            .Text(Kind(visit.Kind))
            .Text(
                isFiled ? "转诊"
                : Places.IsInCity(county.Plan, place) ? "无需转诊"
                : "未转诊"
            )
            .Day(Instants.Day(visit.Begun))
            .Day(Instants.Day(visit.Ended ?? visit.Begun))
            .Day(rows[0].Day)
            .Amount(Sum(row => row.Total))
            .Amount(Sum(row => row.InPolicy))
            .Amount(Of("basic"))
            .Amount(Of("critical_illness"))
            .Amount(Of("assistance"))
            .Amount(Of("second_round"));
    }

    private static string Kind(string kind) =>
        kind switch
        {
            "inpatient" => "普通住院",
            "chronic" => "门诊慢特病",
            _ => "普通门诊",
        };
}
