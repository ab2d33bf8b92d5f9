using System.CommandLine;
using Tuodi.Office.Reports;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi office audit</c>: audits what the workspace holds of a month and keeps verdict, amount and reason with each row.</summary>
internal static class OfficeAuditCommand
{
    public static Command Create()
    {
        var policy = new Option<string?>("--policy")
        {
            Description =
                "the policy: a division, or a document; remembered for the next audit. Without one that of the place that the lists name",
            HelpName = "DIVISION|FILE",
        };
        var parameters = new Option<string[]>("--parameter")
        {
            Description = "a value that the policy leaves unknown; remembered for the next audit",
            HelpName = "NAME=VALUE",
        };
        var words = new Option<string[]>("--words")
        {
            Description = "further identities, as in data/office/identities.yaml; remembered for the next audit",
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<string?>("--out") { Description = "write a workbook with all findings", HelpName = "FILE.xlsx" };
        var overwrite = new Option<bool>("--overwrite") { Description = "write the workbook over an earlier one" };
        var policies = CommonOptions.Policies();
        var command = new Command(
            "audit",
            "Work out what the month's settlements should have drawn, with the earlier ones of the year before them.\n\n"
                + "Examples:\n  tuodi office audit --policy 500112\n  tuodi office audit --period 202506 --out 202506.xlsx"
        )
        {
            policy,
            parameters,
            words,
            output,
            overwrite,
            policies,
        };
        return new OfficeOptions().On(
            command,
            call =>
                Run(
                    call,
                    new AuditMissedOptions
                    {
                        Files = [],
                        Policy = call.Parsed.GetValue(policy),
                        Parameters = call.Parsed.GetValue(parameters) ?? [],
                        Words = call.Parsed.GetValue(words) ?? [],
                        Out = call.Parsed.GetValue(output),
                        Overwrite = call.Parsed.GetValue(overwrite),
                        Policies = call.Parsed.GetValue(policies),
                        Json = call.Json,
                        Language = call.Language,
                    },
                    Console.Out
                ),
            hasJson: true
        );
    }

    private static int Run(OfficeCall call, AuditMissedOptions asked, TextWriter output)
    {
        if (asked.Out is { } path)
        {
            NewFile.Check(path, [call.Workspace]);
            NewFile.CheckNew(path, asked.Overwrite);
        }

        using var workspace = call.Open();
        var period = workspace.PeriodOf(call.Period);
        var progress = new AuditProgress(Console.Error, isShown: !Console.IsErrorRedirected, call.Language);
        try
        {
            var audit = new OfficeAudit(workspace, period, asked, progress);
            var report = audit.Run();
            audit.Keep();
            if (asked.Out is { } file)
            {
                NewFile.Write(file, stream => AuditWorkbook.Write(stream, report, asked.Language, progress.Written));
            }

            progress.Clear();
            if (asked.Json)
            {
                AuditJson.Write(output, report, asked.Language);
            }
            else
            {
                output.WriteLine(period);
                AuditUnderstanding.Write(output, report.Policy, asked.Language);
                AuditSummary.Write(output, report, asked);
            }
        }
        finally
        {
            progress.Clear();
        }

        return ExitCode.Good;
    }
}
