using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Office.Recognising;
using Tuodi.Office.Workbooks;

namespace Tuodi.Office.Reports;

/// <summary>The sheets that tell how lists were understood: rows refused, files, columns.</summary>
internal static class UnderstoodSheets
{
    /// <summary>Writes the refused rows; the sheet is left open for further ones.</summary>
    public static SheetWriter Refused(WorkbookWriter book, IReadOnlyList<OfficeList> lists, Language language)
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
        foreach (var row in lists.SelectMany(list => list.Refused))
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

        return sheet;
    }

    /// <summary>Writes the files, with what was read of each.</summary>
    public static void Files(WorkbookWriter book, IReadOnlyList<OfficeList> lists, Language language)
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
        foreach (var list in lists)
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
                .Text(string.Join(", ", list.Missing.Select(field => FieldTitles.Of(field, language))))
                .Text(string.Join("; ", list.Warnings.Select(warning => Told(warning, language))));
        }
    }

    /// <summary>Writes what each column was taken for.</summary>
    public static void Columns(WorkbookWriter book, IReadOnlyList<OfficeList> lists, Language language)
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
        foreach (var list in lists)
        {
            foreach (var column in list.Columns)
            {
                sheet
                    .Row()
                    .Text(Path.GetFileName(list.File))
                    .Text(column.Letter)
                    .Text(column.Heading)
                    .Text(column.Field is { } field ? FieldTitles.Of(field, language) : null)
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

    /// <summary>A sheet with headings in the language.</summary>
    public static SheetWriter Sheet(
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
