using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Office.Exports;
using Tuodi.Office.Reports;
using Tuodi.Office.Workspace;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi office export checked|unpaid|townships|make-up|bank</c>: a list in its layout.</summary>
internal static class OfficeExportListCommand
{
    public static Command Create(ExportKind kind, string says)
    {
        var files = new ExportFiles();
        var town = new Option<string?>("--town") { Description = "only the rows of a township", HelpName = "NAME" };
        var layout = new Option<string?>("--layout")
        {
            Description = "another layout, written like those in data/office/exports",
            HelpName = "FILE",
        };
        var command = new Command(
            Words.Key(kind),
            $"{says}\n\nExamples:\n  tuodi office export {Words.Key(kind)} --out {Words.Key(kind)}.xlsx"
        )
        {
            town,
            layout,
        };
        files.AddTo(command);
        return new OfficeOptions().On(command, call => Run(call, kind, files, call.Parsed.GetValue(town), call.Parsed.GetValue(layout)));
    }

    private static int Run(OfficeCall call, ExportKind kind, ExportFiles files, string? town, string? layoutFile)
    {
        var target = files.Read(call);
        var shipped = Path.Combine(Home.Folder("data"), "office", "exports", $"{Words.Key(kind)}.yaml");
        var layout = ExportLayoutReader.Read(layoutFile ?? shipped, layoutFile ?? Path.GetFileName(shipped));
        using var workspace = call.Open();
        var period = workspace.PeriodOf(call.Period);
        var selection = ExportSelection.Of(kind, workspace.Visits(period), workspace.Mode, town);
        var sheets = layout.Sheets(selection.Rows);
        var written = sheets.Sum(sheet => sheet.Rows.Count());
        if (written == 0)
        {
            throw new ProblemException(Nothing(period, selection));
        }

        target.Write(sheets);
        workspace.NoteExport(period, Words.Key(kind), written);
        Console.WriteLine(
            call.IsChinese ? $"{period}：已写入 {target.Path}，{written:N0} 行" : $"{period}: written to {target.Path}, {written:N0} rows"
        );
        if (kind == ExportKind.Bank)
        {
            var sum = new Money(selection.Rows.Sum(row => row.Payment?.Fen ?? 0));
            Console.WriteLine(call.IsChinese ? $"  金额合计 {sum}" : $"  in all {sum}");
        }

        foreach (var (why, rows) in selection.LeftOut)
        {
            Console.WriteLine(call.IsChinese ? $"  未列入 {rows:N0} 行：{why.Chinese}" : $"  {rows:N0} rows left out: {why.English}");
        }

        return ExitCode.Good;
    }

    private static Problem Nothing(string period, ExportSelection selection)
    {
        var chinese = string.Join("；", selection.LeftOut.Select(each => $"{each.Rows:N0} 行{each.Why.Chinese}"));
        var english = string.Join("; ", selection.LeftOut.Select(each => $"{each.Rows:N0} rows: {each.Why.English}"));
        return new Problem(
            new Spot(period, 0, 0),
            new Bilingual(
                chinese.Length > 0 ? $"没有可列入的行（{chinese}）" : "没有可列入的行",
                english.Length > 0 ? $"No row belongs in the list ({english})" : "No row belongs in the list"
            ),
            new Bilingual("未写入任何文件；下一步见 tuodi office status。", "Nothing was written; `tuodi office status` says what is next.")
        );
    }
}
