using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Lists;
using Tuodi.Office.Recognising;
using Tuodi.Office.Workbooks;

namespace Tuodi.Office.Reports;

/// <summary>The audit as a workbook: what is owed, overpaid, open, and what was understood of the files.</summary>
public static class AuditWorkbook
{
    private const int ProgressEvery = 50_000;

    /// <summary>Writes the workbook.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="report">The audit.</param>
    /// <param name="language">The language of headings and reasons.</param>
    /// <param name="progress">Told now and then how many findings are written.</param>
    public static void Write(Stream stream, AuditReport report, Language language, Action<int>? progress = null)
    {
        using var book = new WorkbookWriter(stream);
        var written = 0;
        Summary(book, report, language);
        Findings(book, new("应补", "owed"), report.Of(Verdict.Owed));
        Findings(book, new("应退", "overpaid"), report.Of(Verdict.Overpaid));
        Findings(book, new("无法判断", "cannot say"), report.Of(Verdict.CannotSay));
        Findings(book, new("冲销无对应", "unpaired reversals"), report.Unpaired);
        Unknown(book, report, language);
        Refused(book, report, language);
        Understood(book, report, language);
        Columns(book, report, language);
        book.Finish();

        void Findings(WorkbookWriter into, Bilingual name, IEnumerable<(int Number, Finding Finding)> findings)
        {
            var sheet = into.Sheet(name.In(language), FindingSheet.Columns(language));
            foreach (var (number, finding) in findings)
            {
                FindingSheet.Write(sheet, number, finding, language, report.Remarks.GetValueOrDefault(finding.Visit.Row.Spot));
                if (++written % ProgressEvery == 0)
                {
                    progress?.Invoke(written);
                }
            }
        }
    }

    private static void Summary(WorkbookWriter book, AuditReport report, Language language)
    {
        var sheet = Sheet(
            book,
            language,
            new("汇总", "summary"),
            ("结论", "verdict", 12),
            ("原因", "reason", 24),
            ("笔数", "count", 9),
            ("金额", "sum", 14)
        );
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            var sum = verdict switch
            {
                Verdict.Owed => report.Result.Owed,
                Verdict.Overpaid => -report.Result.Overpaid,
                _ => (Money?)null,
            };
            sheet
                .Row()
                .Text(Words.Of(verdict).In(language))
                .Text(language == Language.Chinese ? "就诊" : "visits")
                .Count(report.Result.Count(verdict))
                .Amount(sum);
        }

        sheet
            .Row()
            .Text(language == Language.Chinese ? "政策" : "policy")
            .Text($"{report.Policy.Name} {report.Policy.Title.In(language)}: {report.Policy.Why.In(language)}");
        foreach (var reason in report.Reasons())
        {
            sheet.Row().Text(Words.Of(reason.Verdict).In(language)).Text(Words.Of(reason, language)).Count(reason.Count).Amount(reason.Sum);
        }
    }

    private static void Unknown(WorkbookWriter book, AuditReport report, Language language)
    {
        var sheet = Sheet(
            book,
            language,
            new("未识别文字", "unknown identities and words"),
            ("列", "column", 18),
            ("文字", "text", 30),
            ("行数", "rows", 8),
            ("首见文件", "first in", 28),
            ("行", "line", 7)
        );
        foreach (var unknown in report.Result.Unknown)
        {
            sheet
                .Row()
                .Text(unknown.Field)
                .Text(unknown.Text)
                .Count(unknown.Count)
                .Text(Path.GetFileName(unknown.First.File))
                .Count(unknown.First.Line);
        }
    }

    private static void Refused(WorkbookWriter book, AuditReport report, Language language)
    {
        var sheet = Sheet(
            book,
            language,
            new("未读入的行", "refused rows"),
            ("文件", "file", 28),
            ("行", "line", 7),
            ("列", "column", 7),
            ("列名", "heading", 18),
            ("内容", "found", 24),
            ("原因", "reason", 60)
        );
        foreach (var row in report.Files.Lists.SelectMany(list => list.Refused))
        {
            sheet
                .Row()
                .Text(Path.GetFileName(row.Spot.File))
                .Count(row.Spot.Line)
                .Text(Letter(row.Spot.Column - 1))
                .Text(row.Heading)
                .Text(row.Found)
                .Text(row.Reason.In(language));
        }

        foreach (var problem in report.RosterProblems)
        {
            sheet
                .Row()
                .Text(Path.GetFileName(problem.Spot.File))
                .Count(problem.Spot.Line)
                .Text(null)
                .Text(null)
                .Text(null)
                .Text(problem.Said(language));
        }
    }

    private static void Understood(WorkbookWriter book, AuditReport report, Language language)
    {
        var sheet = Sheet(
            book,
            language,
            new("读取情况", "what was understood"),
            ("文件", "file", 28),
            ("工作表", "sheet", 14),
            ("清单种类", "kind", 22),
            ("编码", "encoding", 16),
            ("标题行", "heading row", 8),
            ("月份", "month", 9),
            ("读入行数", "rows read", 10),
            ("拒绝行数", "rows refused", 10),
            ("略过行数", "rows left out", 10),
            ("缺少的列", "columns not there", 30),
            ("提示", "warnings", 60)
        );
        foreach (var list in report.Files.Lists)
        {
            sheet
                .Row()
                .Text(Path.GetFileName(list.File))
                .Text(list.Sheet)
                .Text(Words.Of(list.Kind).In(language))
                .Text(list.Encoding)
                .Count(list.HeadingRow)
                .Text(list.Month)
                .Count(list.RowsRead)
                .Count(list.RowsRefused)
                .Count(list.RowsLeftOut)
                .Text(string.Join(", ", list.Missing.Select(FieldNames.NameOf)))
                .Text(string.Join("; ", list.Warnings.Select(warning => Told(warning, language))));
        }
    }

    private static void Columns(WorkbookWriter book, AuditReport report, Language language)
    {
        var sheet = Sheet(
            book,
            language,
            new("列的对应", "columns"),
            ("文件", "file", 28),
            ("列", "column", 7),
            ("列名", "heading", 24),
            ("含义", "meaning", 20),
            ("说明", "remark", 40)
        );
        foreach (var list in report.Files.Lists)
        {
            foreach (var column in list.Columns)
            {
                sheet
                    .Row()
                    .Text(Path.GetFileName(list.File))
                    .Text(column.Letter)
                    .Text(column.Heading)
                    .Text(column.Field is { } field ? FieldNames.NameOf(field) : null)
                    .Text(column.Remark?.In(language));
            }
        }
    }

    private static string Told(ListWarning warning, Language language) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{warning.Text.In(language)} ({warning.Count}{(warning.Examples.Count > 0 ? $", {(language == Language.Chinese ? "行" : "lines")} {string.Join(", ", warning.Examples.Take(5).Select(spot => spot.Line))}" : string.Empty)})"
        );

    private static string Letter(int column) => column < 0 ? string.Empty : new ColumnMapping(column, string.Empty, null).Letter;

    private static SheetWriter Sheet(
        WorkbookWriter book,
        Language language,
        Bilingual name,
        params (string Chinese, string English, int Width)[] columns
    ) =>
        book.Sheet(
            name.In(language),
            [.. columns.Select(each => (language == Language.Chinese ? each.Chinese : each.English, each.Width))]
        );
}
