using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Office.Exports.Statistics;
using Tuodi.Office.Lists;
using Tuodi.Office.Workspace;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi office export statistics</c>: the monthly statistics of the settlement lists (人次、报销、倾斜救助统计).</summary>
internal static class OfficeExportStatisticsCommand
{
    private static readonly VisitFilter Counted = new()
    {
        Kinds = [ListKind.SettlementInside, ListKind.SettlementAcross, ListKind.SettlementManual],
    };

    public static Command Create()
    {
        var files = new ExportFiles();
        var command = new Command(
            "statistics",
            "The month's statistics of the lists 区内, 跨区 and 手工: visits, reimbursement, second round.\n\nExamples:\n  tuodi office export statistics --out 统计.xlsx"
        );
        files.AddTo(command);
        return new OfficeOptions().On(command, call => Run(call, files.Read(call)));
    }

    private static int Run(OfficeCall call, ExportTarget target)
    {
        using var workspace = call.Open();
        var period = workspace.PeriodOf(call.Period);
        var rows = workspace.Visits(period, Counted).Select(visit => visit.Row).ToList();
        if (rows.Count == 0)
        {
            throw new ProblemException(
                new Problem(
                    new Spot(period, 0, 0),
                    new Bilingual("本月没有区内、跨区或手工明细", "The month has no list 区内, 跨区 or 手工"),
                    new Bilingual("请先用 tuodi office import 导入。", "Import one with `tuodi office import` first.")
                )
            );
        }

        target.Write([VisitStatistics.Of(rows), ReimbursementStatistics.Of(rows), SecondRoundStatistics.Of(rows)]);
        workspace.NoteExport(period, "statistics", rows.Count);
        Console.WriteLine(
            call.IsChinese
                ? $"{period}：已写入 {target.Path}，统计 {rows.Count:N0} 行"
                : $"{period}: written to {target.Path}, {rows.Count:N0} rows counted"
        );
        return ExitCode.Good;
    }
}
