using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Office.Workspace;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi office export notices</c>: a printable notice (告知单) for each person who is to be notified and to whom something is owed.</summary>
internal static class OfficeExportNoticesCommand
{
    public static Command Create()
    {
        var folder = new Option<string>("--out")
        {
            Description = "a new folder for the notices",
            HelpName = "FOLDER",
            Required = true,
        };
        var town = new Option<string?>("--town") { Description = "only the persons of a township", HelpName = "NAME" };
        var office = AuditTelling.OfficeOption();
        var contact = AuditTelling.ContactOption();
        var policies = CommonOptions.Policies();
        var command = new Command(
            "notices",
            "A printable notice for each person who is to be notified, with the sum line by line; it goes by the policy of the last audit.\n\n"
                + "Examples:\n  tuodi office export notices --out 告知单 --office 示例区医疗保障局 --contact 请带身份证和本人银行卡到所在镇街办理"
        )
        {
            folder,
            town,
            office,
            contact,
            policies,
        };
        return new OfficeOptions().On(
            command,
            call =>
                Run(
                    call,
                    new AuditTellingOptions
                    {
                        Notices = call.Parsed.GetRequiredValue(folder),
                        Office = call.Parsed.GetValue(office),
                        Contact = call.Parsed.GetValue(contact) ?? [],
                    },
                    call.Parsed.GetValue(town),
                    call.Parsed.GetValue(policies)
                )
        );
    }

    private static int Run(OfficeCall call, AuditTellingOptions telling, string? town, string? policies)
    {
        var folder = telling.Notices!;
        NewFolder.Check(folder);
        using var workspace = call.Open();
        var period = workspace.PeriodOf(call.Period);
        var progress = new AuditProgress(Console.Error, isShown: !Console.IsErrorRedirected, call.Language);
        try
        {
            var asked = new AuditMissedOptions
            {
                Files = [],
                Policies = policies,
                Language = call.Language,
            };
            var month = new OfficeAudit(workspace, period, asked, progress).Run();
            var (told, persons) = NoticeChoice.Of(month.Result, workspace.Visits(period), town);
            if (persons == 0)
            {
                throw new ProblemException(
                    new Problem(
                        new Spot(period, 0, 0),
                        new Bilingual("没有应通知的人", "Nobody is to be notified"),
                        new Bilingual(
                            "未写入任何文件；下一步见 tuodi office status。",
                            "Nothing was written; `tuodi office status` says what is next."
                        )
                    )
                );
            }

            var notices = NoticeFolder.Write(folder, month with { Result = told }, telling, call.Language);
            workspace.NoteExport(period, "notices", notices);
            progress.Clear();
            Console.WriteLine(
                call.IsChinese
                    ? $"{period}：应通知 {persons:N0} 人；已写入 {folder}：{notices:N0} 份告知单，all.html 为全部"
                    : $"{period}: {persons:N0} persons to be notified; written to {folder}: {notices:N0} notices, all of them in all.html"
            );
            if (persons > notices)
            {
                Console.WriteLine(
                    call.IsChinese
                        ? $"  其余 {persons - notices:N0} 人，核查未得出应补金额"
                        : $"  for the other {persons - notices:N0} the audit finds no amount owed"
                );
            }
        }
        finally
        {
            progress.Clear();
        }

        return ExitCode.Good;
    }
}
