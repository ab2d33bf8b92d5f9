using System.Text;
using Tuodi.Bench.Office;

namespace Tuodi.Bench.Enrolment;

/// <summary>Writes the enrolment sample as an office's files, with the quirks of real ones.</summary>
public sealed class EnrolmentSampleFiles
{
    private const int Quirky = 12;

    private readonly EnrolmentSample _sample;
    private readonly SampleCells _cells;
    private readonly List<SampleSheet> _sheets = [];

    private EnrolmentSampleFiles(EnrolmentSample sample) => (_sample, _cells) = (sample, new SampleCells(sample.Seed + 1, Quirky));

    private static Encoding Utf8 { get; } = new UTF8Encoding(false);

    private static Encoding Gbk { get; } = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>Writes the files of a sample into a folder, and what is to come of them beside them.</summary>
    /// <returns>The paths of the lists.</returns>
    public static IReadOnlyList<string> Write(EnrolmentSample sample, string folder)
    {
        Directory.CreateDirectory(folder);
        var files = new EnrolmentSampleFiles(sample);
        files.FullLists();
        files.Payments();
        files.Claims();
        files.Deaths();
        files.Districts();
        files.Tables();
        foreach (var sheet in files._sheets)
        {
            sheet.Write(folder);
        }

        EnrolmentExpected.Write(sample, Path.Combine(folder, "expected.json"));
        return [.. files._sheets.Select(sheet => Path.Combine(folder, sheet.Name))];
    }

    private SampleSheet Sheet(string name, Encoding? encoding, string before = "")
    {
        var sheet = new SampleSheet(name, encoding) { Before = before };
        _sheets.Add(sheet);
        return sheet;
    }

    // A title above the headings and a total below, a workbook among texts, a byte order mark: three months as three people save them.
    private void FullLists()
    {
        foreach (var month in EnrolmentMonths.All)
        {
            var sheet =
                month == EnrolmentMonths.April ? Sheet($"资助参保对象全量明细-{month}.csv", Gbk)
                : month == EnrolmentMonths.May ? Sheet($"资助参保对象全量明细-{month}.xlsx", null)
                : Sheet($"资助参保对象全量明细-{month}.csv", Utf8, "\uFEFF");
            if (month == EnrolmentMonths.May)
            {
                sheet.Add("示例区资助参保对象全量明细");
            }

            sheet.Add("姓名", "身份证号码", "镇（街）", "村（居）", "医疗救助身份", "纳入资助时间", "缴费时间");
            foreach (var person in _sample.People)
            {
                foreach (var identity in person.Listed.GetValueOrDefault(month, []))
                {
                    sheet.Add(
                        person.Person.Name,
                        _cells.Id(person.Person.Id),
                        person.Person.Town,
                        person.Person.Village,
                        _cells.Text(identity),
                        Day(person.Included),
                        Day(person.Paid)
                    );
                }
            }

            if (month == EnrolmentMonths.April)
            {
                sheet.Add("合计", "", "", "", "", "", "");
            }
        }
    }

    private void Payments()
    {
        var sheet = Sheet("困难人员参保核实-202506.csv", Gbk);
        sheet.Add("身份证号", "个人缴费金额", "居民医保所属区划", "职工医保所属区划");
        foreach (var person in _sample.People)
        {
            foreach (var payment in person.Payments)
            {
                sheet.Add(_cells.Id(person.Person.Id), payment is { } fen ? _cells.Amount(fen) : "", person.InsuredIn, "");
            }
        }

        var id = _sample.People[0].Person.Id;
        Refuse(sheet, "身份证号", id[..6] + "********" + id[14..], "50", "", "");
        Refuse(sheet, "个人缴费金额", id, "五十", "", "");
    }

    private void Claims()
    {
        var sheet = Sheet("税务请款明细-202506.csv", Utf8);
        sheet.Add("序号", "姓名", "身份证号码", "代缴类别", "代缴金额（元）", "请款批次");
        var number = 0;
        foreach (var person in _sample.People)
        {
            foreach (var (identity, fen, batch) in person.Claims)
            {
                sheet.Add($"{++number}", person.Person.Name, _cells.Id(person.Person.Id), identity, _cells.Amount(fen), batch);
            }
        }

        Refuse(sheet, "身份证号码", $"{++number}", "某人", "", "特困人员", "400", "2025年第一批");
    }

    private void Deaths()
    {
        var sheet = Sheet("死亡人员名单-202506.csv", Utf8);
        sheet.Add("身份证号码", "死亡时间");
        foreach (var person in _sample.People.Where(person => person.Died is not null))
        {
            sheet.Add(_cells.Id(person.Person.Id), _cells.Day(person.Died!.Value));
        }
    }

    private void Districts()
    {
        var sheet = Sheet("身份和认定区-202506.csv", Utf8);
        sheet.Add("序号", "街道乡镇", "姓名", "身份证号", "资助身份", "认定区");
        var number = 0;
        foreach (var person in _sample.People.Where(person => person.District is not null))
        {
            sheet.Add($"{++number}", person.Person.Town, person.Person.Name, _cells.Id(person.Person.Id), "特困人员", person.District);
        }
    }

    // Numbers exported with a blank behind, as in the table that offices have.
    private void Tables()
    {
        const string Valid = "2024.10.1-2025.6.30";
        var tiers = Sheet("参保档次配置-2025.csv", Utf8);
        tiers.Add("优先级", "代缴类别", "档次", "资助代缴金额（元）", "个人实缴金额（元）", "标准执行起止时间", "代缴资金支付部门");
        var ranks = new List<string>();
        foreach (var (identity, tier, own, subsidy) in EnrolmentCases.Lines)
        {
            if (!ranks.Contains(identity))
            {
                ranks.Add(identity);
            }

            var rank = $"{ranks.IndexOf(identity) + 1}";
            tiers.Add(rank, identity, tier[^2..], $"{SampleCells.Plain(subsidy)} ", $"{SampleCells.Plain(own)} ", Valid, "医保局");
        }

        var recipients = Sheet("医疗救助身份配置-2025.csv", Utf8);
        recipients.Add("优先级", "医疗救助身份", "包含参保身份");
        recipients.Add("1", "特困人员", "特困人员");
        recipients.Add("2", "低保对象", "民政城乡低保对象");
        recipients.Add("3", "低保边缘家庭成员", "低保边缘户");
        recipients.Add("4", "监测对象", "脱贫不稳定户、边缘易致贫户；突发严重困难户");
        var terms = Sheet("类别转换-2025.csv", Utf8);
        terms.Add("税务代缴数据口径", "医保数据导出对象口径", "国家字典值名称");
        terms.Add("家庭经济困难大学生", "学籍困难生", "");
    }

    private void Refuse(SampleSheet sheet, string heading, params object?[] cells) =>
        _sample.Refused.Add((sheet.Name, sheet.Add(cells), heading));

    private string Day(DateOnly? day) => day is { } said ? _cells.Day(said) : "";
}
