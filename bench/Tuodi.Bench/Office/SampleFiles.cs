using System.Text;

namespace Tuodi.Bench.Office;

/// <summary>Writes a sample month as an office's files, and remembers on which line each settlement stands.</summary>
public sealed partial class SampleFiles
{
    private const int Quirky = 12;
    private const int WideColumns = 16_384;

    private readonly SampleMonth _month;
    private readonly SampleCells _cells;
    private readonly List<SampleSheet> _sheets = [];

    private readonly bool _asWorkbooks;

    private SampleFiles(SampleMonth month, bool isQuirky, bool asWorkbooks)
    {
        _month = month;
        _asWorkbooks = asWorkbooks;
        _cells = new SampleCells(month.Seed + 1, isQuirky ? Quirky : 0);
    }

    /// <summary>Writes the files of a month into a folder and what is to be found beside them.</summary>
    /// <param name="month">The month.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="isQuirky">Whether cells are in odd shapes now and then; always so but for measuring.</param>
    /// <param name="asWorkbooks">Whether the texts are written as workbooks too, for measuring.</param>
    /// <returns>The paths of the lists.</returns>
    public static IReadOnlyList<string> Write(SampleMonth month, string folder, bool isQuirky = true, bool asWorkbooks = false)
    {
        Directory.CreateDirectory(folder);
        var files = new SampleFiles(month, isQuirky, asWorkbooks);
        files.Inside();
        files.Across();
        files.Manual();
        files.Unrescued();
        files.MakeUp();
        files.VisitRecords();
        files.Veterans();
        files.Rosters();
        files.Institutions();
        files.EnrolmentAmounts();
        foreach (var sheet in files._sheets)
        {
            sheet.Write(folder);
        }

        SampleExpected.Write(month, Path.Combine(folder, "expected.json"));
        return [.. files._sheets.Select(sheet => Path.Combine(folder, sheet.Name))];
    }

    private static Encoding Utf8 { get; } = new UTF8Encoding(false);

    private static Encoding Named(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name)!;

    private SampleSheet Sheet(SampleSheet sheet)
    {
        sheet = _asWorkbooks ? sheet.AsWorkbook() : sheet;
        _sheets.Add(sheet);
        return sheet;
    }

    private IEnumerable<SampleVisit> Of(SampleList list) => _month.Visits.Where(visit => visit.List == list);

    private static void Place(SampleVisit visit, SampleSheet sheet, int line)
    {
        visit.File = sheet.Name;
        visit.Line = line;
    }

    private void Refuse(SampleSheet sheet, string heading, params object?[] cells) =>
        _month.Refused.Add((sheet.Name, sheet.Add(cells), heading));

    // GBK as the city platform exports it; headings first, a line of totals last.
    private void Inside()
    {
        var sheet = Sheet(new SampleSheet("区内明细-202506.csv", Named("GB18030")));
        sheet.Add([.. SampleHeadings.Inside]);
        foreach (var visit in Of(SampleList.Inside))
        {
            Place(visit, sheet, sheet.Add(InsideRow(visit, _cells.Id(visit.Person.Id))));
        }

        var like = _month.Visits.First(visit => visit.List == SampleList.Inside);
        var rounded = like.Person.Id[..15] + "000";
        rounded = Kernel.IdentityCheckDigit.Of(rounded) == '0' ? like.Person.Id[..14] + "1000" : rounded;
        Refuse(sheet, "身份证号", InsideRow(like, rounded));
        Refuse(sheet, "身份证号", InsideRow(like, like.Person.Id[..6] + "********" + like.Person.Id[14..]));
        Refuse(sheet, "身份证号", InsideRow(like, "9.99999E+17"));
        Refuse(sheet, "身份证号", InsideRow(like, ""));
        Refuse(sheet, "身份证号", InsideRow(like, like.Person.Id[..17] + (like.Person.Id[17] == '1' ? '2' : '1')));
        var total = new string[SampleHeadings.Inside.Count];
        (total[0], total[20]) = ("合计", SampleCells.Plain(Of(SampleList.Inside).Sum(visit => visit.Total)));
        sheet.Add([.. total]);
    }

    private object?[] InsideRow(SampleVisit visit, string id)
    {
        var sign = visit.IsReversal ? -1 : 1;
        return
        [
            visit.Kind == SampleVisit.Inpatient ? "住院" : "门诊",
            _cells.Month(),
            "202505",
            visit.Id,
            "江津区",
            _cells.Town(visit.Person.Town),
            "江津区",
            "城乡居民基本医疗保险",
            id,
            _cells.Text(visit.Person.Name),
            visit.ListedIdentity ?? "",
            "江津区",
            "江津区中心医院",
            _cells.Text(visit.Kind),
            "",
            "M51.100x002+G55.1*",
            "椎间盘疾患",
            _cells.Day(visit.Admitted),
            _cells.Day(visit.Settled),
            _cells.Day(visit.Settled),
            _cells.Amount(sign * visit.Total),
            _cells.Amount(sign * visit.InPolicy),
            _cells.Amount(sign * visit.Basic),
            _cells.Amount(sign * visit.Critical),
            _cells.AmountOrNothing(0),
            _cells.Amount(sign * (visit.ListedBase ?? visit.Left)),
            visit.Assistance is { } paid ? _cells.Amount(sign * paid) : "",
            visit.SecondRound is { } second ? _cells.Amount(sign * second) : "",
            _cells.AmountOrNothing(0),
            _cells.AmountOrNothing(0),
            _cells.AmountOrNothing(0),
            _cells.Amount(sign * (visit.Total - visit.Basic - visit.Critical - (visit.Assistance ?? 0) - (visit.SecondRound ?? 0))),
        ];
    }

    // A title and the unit above the headings, units in brackets, byte order marks at the front and in the middle.
    private void Across()
    {
        var sheet = Sheet(new SampleSheet("跨区明细-202506.csv", Utf8) { Before = "\uFEFF", After = "\uFEFF" });
        sheet.Add("跨区医疗救助结算明细");
        sheet.Add("单位：元");
        sheet.Add([.. SampleHeadings.Across]);
        foreach (var visit in Of(SampleList.Across))
        {
            Place(
                visit,
                sheet,
                sheet.Add(
                    "住院",
                    _cells.Month(),
                    visit.Id,
                    "江津区",
                    _cells.Town(visit.Person.Town),
                    "江津区",
                    "城乡居民基本医疗保险",
                    _cells.Id(visit.Person.Id)
                        + (
                            visit.Day % 9 == 0 ? "\u200B"
                            : visit.Day % 9 == 1 ? "\uFEFF"
                            : ""
                        ),
                    visit.Person.Name,
                    visit.ListedIdentity ?? "",
                    "贵阳市",
                    "贵阳市示例医院",
                    visit.Kind,
                    visit.Referral ?? "已转诊",
                    _cells.Day(visit.Admitted, "yyyy-MM-dd"),
                    _cells.Day(visit.Settled, "yyyy-MM-dd"),
                    _cells.Day(visit.Settled, "yyyy-MM-dd"),
                    _cells.Amount(visit.Total),
                    _cells.Amount(visit.InPolicy),
                    _cells.Amount(visit.Basic),
                    _cells.Amount(visit.Critical),
                    _cells.Amount(visit.Left),
                    _cells.Amount(visit.Assistance ?? 0),
                    _cells.Amount(visit.SecondRound ?? 0),
                    _cells.Amount(visit.Total - visit.Basic - visit.Critical - (visit.Assistance ?? 0) - (visit.SecondRound ?? 0))
                )
            );
        }

        sheet.Add("制表：示例");
    }

    private void Manual()
    {
        var sheet = Sheet(new SampleSheet("手工明细-202506.csv", Utf8));
        sheet.Add([.. SampleHeadings.Manual]);
        var number = 0;
        foreach (var visit in Of(SampleList.Manual))
        {
            Place(
                visit,
                sheet,
                sheet.Add(
                    "住院",
                    $"{++number}",
                    $"JM{number:0000000000}",
                    visit.Person.Name,
                    _cells.Id(visit.Person.Id),
                    "男",
                    "普通住院",
                    visit.Person.Name,
                    "999999999999",
                    $"6200000000000{number:000}\t",
                    _cells.Amount(visit.Total),
                    _cells.Amount(visit.InPolicy),
                    _cells.Amount(visit.Basic + visit.Critical),
                    _cells.Amount(0),
                    _cells.Amount(visit.Assistance ?? 0),
                    "医疗救助报销",
                    _cells.Month(),
                    "202505"
                )
            );
        }
    }

    // A workbook whose headings take two lines, with days as numbers and a second 姓名 for the holder of the account.
    private void Unrescued()
    {
        var sheet = Sheet(new SampleSheet("未救助明细-202506.xlsx", null));
        sheet.Add("2025年6月医疗救助未救助明细");
        sheet.Add([.. SampleHeadings.UnrescuedUpper]);
        sheet.Add([.. SampleHeadings.UnrescuedLower]);
        var number = 0;
        foreach (var visit in Of(SampleList.Unrescued))
        {
            visit.Id = $"{++number}";
            Place(
                visit,
                sheet,
                sheet.Add(
                    visit.Id,
                    visit.Person.Name,
                    _cells.Id(visit.Person.Id),
                    "",
                    "",
                    visit.Kind,
                    "M51.100",
                    "椎间盘疾患",
                    "江津区",
                    "江津区中心医院",
                    "市内",
                    visit.Admitted,
                    visit.Settled,
                    visit.Settled,
                    visit.HasNoTotal ? "--" : visit.Total,
                    visit.HasNoTotal ? "--" : visit.InPolicy,
                    visit.Basic,
                    0L,
                    visit.Critical,
                    visit.Used is { } used ? used : "--"
                )
            );
        }

        sheet.Add("合计", "", "", "", "", "", "", "", "", "", "", "", "", "", Of(SampleList.Unrescued).Sum(visit => visit.Total));
    }

    private void MakeUp()
    {
        var sheet = Sheet(new SampleSheet("应补应退明细-202506.csv", Named("GBK")));
        sheet.Add([.. SampleHeadings.MakeUp]);
        foreach (var visit in _month.Visits.Where(visit => visit.List == SampleList.MakeUp || visit.AlsoIn == SampleList.MakeUp))
        {
            var line = sheet.Add(MakeUpRow(visit, _cells.Id(visit.Person.Id), _cells.Day(visit.Settled)));
            if (visit.List == SampleList.MakeUp)
            {
                Place(visit, sheet, line);
            }
        }

        var like = _month.Visits.First();
        Refuse(sheet, "结算时间", MakeUpRow(like, like.Person.Id, "05/06/2025"));
        Refuse(sheet, "结算时间", MakeUpRow(like, like.Person.Id, "20250631"));
        var wrong = MakeUpRow(like, like.Person.Id, "20250630");
        wrong[12] = "1234.567";
        Refuse(sheet, "总费用", wrong);
    }

    private object?[] MakeUpRow(SampleVisit visit, string id, string settled)
    {
        var sign = visit.IsReversal ? -1 : 1;
        return
        [
            visit.Person.Name,
            id,
            visit.ListedIdentity ?? "",
            _cells.Town(visit.Person.Town),
            "江津区",
            "城乡居民基本医疗保险",
            "江津区中心医院",
            visit.Kind,
            "M51.100",
            visit.Kind == SampleVisit.Inpatient ? _cells.Day(visit.Admitted) : NoDay(visit),
            _cells.Day(visit.Settled),
            settled,
            _cells.Amount(sign * visit.Total),
            _cells.Amount(sign * visit.InPolicy),
            _cells.Amount(sign * visit.Basic),
            _cells.AmountOrNothing(0),
            _cells.Amount(sign * visit.Critical),
            _cells.Amount(sign * (visit.Assistance ?? 0)),
            _cells.AmountOrNothing(0),
            _cells.AmountOrNothing(0),
            _cells.Amount(sign * (visit.Total - visit.Basic - visit.Critical - (visit.Assistance ?? 0))),
            _cells.Amount(sign * visit.Left),
        ];
    }

    // What programs write for a day that they have not.
    private static string NoDay(SampleVisit visit) =>
        (visit.Day % 4) switch
        {
            0 => "0",
            1 => "--",
            2 => "0000-00-00",
            _ => "",
        };
}
