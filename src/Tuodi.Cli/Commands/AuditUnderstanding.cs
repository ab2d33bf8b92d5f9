using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Office.Missed;
using Tuodi.Office.Recognising;
using Tuodi.Office.Reports;

namespace Tuodi.Cli.Commands;

/// <summary>Tells how the files were understood, before anything is computed from them. The cells themselves, persons' data, are left to the workbook.</summary>
internal static class AuditUnderstanding
{
    private const int RefusedShown = 20;
    private const int LinesShown = 5;

    public static void Write(TextWriter output, IReadOnlyList<OfficeList> lists, Language language)
    {
        var chinese = language == Language.Chinese;
        foreach (var list in lists)
        {
            var sheet = list.Sheet is { } name ? $" [{name}]" : string.Empty;
            output.WriteLine($"{list.File}{sheet}: {Words.Of(list.Kind).In(language)}, {list.Encoding}");
            output.WriteLine(
                chinese
                    ? $"  标题在第 {list.HeadingRow} 行；读入 {list.RowsRead:N0} 行，拒绝 {list.RowsRefused:N0} 行，略过合计等 {list.RowsLeftOut:N0} 行{(list.Month is { } month ? $"；月份 {month}" : string.Empty)}"
                    : $"  headings in line {list.HeadingRow}; {list.RowsRead:N0} rows read, {list.RowsRefused:N0} refused, {list.RowsLeftOut:N0} totals and notes left out{(list.Month is { } of ? $"; month {of}" : string.Empty)}"
            );
            output.WriteLine(
                $"  {(chinese ? "列" : "columns")}: {string.Join(", ", list.Columns.Where(column => column.Field is not null).Select(column => $"{column.Letter} {column.Heading}={FieldTitles.Of(column.Field!.Value, language)}"))}"
            );
            Rest(output, list, chinese);
        }
    }

    /// <summary>The policy that is gone by, and why that one.</summary>
    public static void Write(TextWriter output, PolicyChoice policy, Language language)
    {
        output.WriteLine(
            $"{(language == Language.Chinese ? "政策" : "policy")} {policy.Name} {policy.Title.In(language)}: {policy.Why.In(language)}"
        );
        output.WriteLine();
    }

    private static void Rest(TextWriter output, OfficeList list, bool chinese)
    {
        var unused = list
            .Columns.Where(column => column.Field is null && column.Heading.Length > 0)
            .Select(column => $"{column.Letter} {column.Heading}")
            .ToList();
        if (unused.Count > 0)
        {
            output.WriteLine($"  {(chinese ? "未使用的列" : "columns not used")}: {string.Join(", ", unused)}");
        }

        if (list.Missing.Count > 0)
        {
            output.WriteLine(
                $"  {(chinese ? "通常有而此处没有的列" : "columns usual and not there")}: {string.Join(", ", list.Missing.Select(field => FieldTitles.Of(field, chinese ? Language.Chinese : Language.English)))}"
            );
        }

        if (list.Sums is { } sums && sums.TotalsChecked + sums.BasesChecked > 0)
        {
            output.WriteLine(
                chinese
                    ? $"  核对：总额 {sums.TotalsChecked - sums.TotalsOff:N0}/{sums.TotalsChecked:N0} 行相符，救助基数 {sums.BasesChecked - sums.BasesOff:N0}/{sums.BasesChecked:N0} 行相符"
                    : $"  control sums: the total holds in {sums.TotalsChecked - sums.TotalsOff:N0} of {sums.TotalsChecked:N0} rows, the base in {sums.BasesChecked - sums.BasesOff:N0} of {sums.BasesChecked:N0}"
            );
        }

        foreach (var warning in list.Warnings)
        {
            var lines =
                warning.Examples.Count == 0
                    ? string.Empty
                    : $", {(chinese ? "行" : "lines")} {string.Join(", ", warning.Examples.Take(LinesShown).Select(spot => spot.Line))}{(warning.Count > LinesShown ? ", ..." : string.Empty)}";
            output.WriteLine(
                $"  {(chinese ? "提示" : "warning")}: {warning.Text.In(chinese ? Language.Chinese : Language.English)} ({warning.Count:N0}{lines})"
            );
        }

        foreach (var refused in list.Refused.Take(RefusedShown))
        {
            output.WriteLine(
                $"  {(chinese ? "拒绝" : "refused")} {refused.Spot.Line}:{refused.Spot.Column} {refused.Heading}: {refused.Reason.In(chinese ? Language.Chinese : Language.English)}"
            );
        }

        if (list.RowsRefused > RefusedShown)
        {
            output.WriteLine($"  {(chinese ? "另外拒绝" : "refused besides")}: {list.RowsRefused - RefusedShown:N0}");
        }
    }
}
