using System.CommandLine;
using Tuodi.Office.Workspace;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi office export</c>: writes what leaves the office.</summary>
internal static class OfficeExportCommand
{
    public static Command Create() =>
        new(
            "export",
            "Write what leaves the office: lists for townships and the bureau, payments for the bank, statistics, notices.\n\n"
                + "Examples:\n  tuodi office export townships --out 通知名单\n  tuodi office export bank --out 发放清单.xlsx\n"
                + "  tuodi office export notices --out 告知单 --office 示例区医疗保障局"
        )
        {
            OfficeExportListCommand.Create(ExportKind.Checked, "附件1 排查明细: every row of the month, with what was decided of it."),
            OfficeExportListCommand.Create(
                ExportKind.Unpaid,
                "附件2 未报销台账: what is to be paid, with accounts; without excluded rows."
            ),
            OfficeExportListCommand.Create(ExportKind.Townships, "附件3 通知名单: whom each township is to notify; without excluded rows."),
            OfficeExportListCommand.Create(
                ExportKind.MakeUp,
                "附件4 应补应退排查记录: the month's list of payments to be made up or paid back."
            ),
            OfficeExportListCommand.Create(
                ExportKind.Bank,
                "Payments for the bank: rows that may be paid now and have an account, with the amount that the audit worked out."
            ),
            OfficeExportStatisticsCommand.Create(),
            OfficeExportNoticesCommand.Create(),
        };
}
