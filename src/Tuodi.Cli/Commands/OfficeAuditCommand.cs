using System.CommandLine;
using Tuodi.Office.Reports;
using Tuodi.Office.Workspace;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi office audit</c>: audits what the workspace holds of a month and keeps verdict, amount and reason with each row.</summary>
internal static class OfficeAuditCommand
{
    private const string PolicySetting = "policy";
    private const string ParametersSetting = "parameters";

    public static Command Create()
    {
        var policy = new Option<string?>("--policy")
        {
            Description = "the policy: a division, or a document; remembered for the next audit",
            HelpName = "DIVISION|FILE",
        };
        var parameters = new Option<string[]>("--parameter")
        {
            Description = "a value that the policy leaves unknown; remembered for the next audit",
            HelpName = "NAME=VALUE",
        };
        var words = new Option<string[]>("--words")
        {
            Description = "further headings and identities, as in data/office/headings.yaml",
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<string?>("--out") { Description = "write a workbook with all findings", HelpName = "FILE.xlsx" };
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
        }

        using var workspace = call.Open();
        var period = workspace.PeriodOf(call.Period);
        var options = asked with
        {
            Policy = asked.Policy ?? workspace.Setting(PolicySetting),
            Parameters = asked.Parameters.Count > 0 ? asked.Parameters : workspace.Setting(ParametersSetting)?.Split('\n') ?? [],
        };
        var progress = new AuditProgress(Console.Error, isShown: !Console.IsErrorRedirected);
        try
        {
            var whole = new AuditMissedRun(options, progress).Audit(workspace.AuditFiles(period));
            workspace.StoreAudit(period, whole.Result);
            Remember(workspace, options);
            var report = OfMonth(workspace, period, whole);
            if (options.Out is { } file)
            {
                NewFile.Write(file, stream => AuditWorkbook.Write(stream, report, options.Language, progress.Written));
            }

            progress.Clear();
            if (options.Json)
            {
                AuditJson.Write(output, report, options.Language);
            }
            else
            {
                output.WriteLine(period);
                AuditSummary.Write(output, report, options);
            }
        }
        finally
        {
            progress.Clear();
        }

        return ExitCode.Good;
    }

    private static AuditReport OfMonth(OfficeWorkspace workspace, string period, AuditReport whole) =>
        new()
        {
            Files = whole.Files,
            Result = workspace.OfPeriod(period, whole.Result),
            RosterProblems = whole.RosterProblems,
            Remarks = workspace
                .Visits(period, new VisitFilter { IsExcluded = true })
                .ToDictionary(visit => visit.Row.Spot, visit => visit.Remark ?? string.Empty),
        };

    private static void Remember(OfficeWorkspace workspace, AuditMissedOptions options)
    {
        workspace.Set(PolicySetting, options.Policy!);
        if (options.Parameters.Count > 0)
        {
            workspace.Set(ParametersSetting, string.Join('\n', options.Parameters));
        }
    }
}
