using Tuodi.Kernel;
using Tuodi.Office.Auditing;
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
        UnderstoodSheets.Files(book, report.Files.Lists, language);
        UnderstoodSheets.Columns(book, report.Files.Lists, language);
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
        var sheet = UnderstoodSheets.Sheet(
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
        var sheet = UnderstoodSheets.Sheet(
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
                .Text(FieldTitles.Of(unknown.Field, language))
                .Text(unknown.Text)
                .Count(unknown.Count)
                .Text(Path.GetFileName(unknown.First.File))
                .Count(unknown.First.Line);
        }
    }

    private static void Refused(WorkbookWriter book, AuditReport report, Language language)
    {
        var sheet = UnderstoodSheets.Refused(book, report.Files.Lists, language);
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
}
