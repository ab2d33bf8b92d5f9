using System.CommandLine;
using Tuodi.Office.Reports;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi audit missed</c>: an office's lists in, who is owed what and why out (应救未救).</summary>
internal static class AuditMissedCommand
{
    private const string Says =
        "Find who should have been helped and was not, and who was paid too much or too little.\n\n"
        + "Examples:\n  tuodi audit missed samples/office/*.csv samples/office/*.xlsx --policy samples/office/policy.yaml --out month.xlsx\n"
        + "  tuodi audit missed 未救助明细.csv --roster 名单.csv --json\n\n"
        + "Exit codes: 0 audited, whatever was found; 2 the input cannot be used.";

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "lists of settlements, and rosters too: CSV or XLSX, in any order",
            Arity = ArgumentArity.OneOrMore,
        };
        var rosters = Many("--roster", "rosters of recipients, by month or with dates", "FILE");
        var policy = new Option<string?>("--policy")
        {
            Description = "the policy: a division, or a document; without it that of the place that the lists name (认定地)",
            HelpName = "DIVISION|FILE",
        };
        var parameters = Many("--parameter", "a value that the policy leaves unknown", "NAME=VALUE");
        var institutions = new Option<string?>("--institutions") { Description = "institutions with level and place", HelpName = "FILE" };
        var rules = new Option<string?>("--rules")
        {
            Description = "the office's own rules: rows that they exclude are flagged, never left out",
            HelpName = "FILE",
        };
        var words = Many("--words", "further headings and identities, as in data/office/headings.yaml", "FILE");
        var output = new Option<string?>("--out") { Description = "write a workbook with all findings", HelpName = "FILE.xlsx" };
        var telling = new AuditTelling();
        var overwrite = new Option<bool>("--overwrite") { Description = "write the workbook over an earlier one" };
        var json = CommonOptions.Json();
        var lang = CommonOptions.Lang();
        var policies = CommonOptions.Policies();
        var command = new Command("missed", Says)
        {
            files,
            rosters,
            policy,
            parameters,
            institutions,
            rules,
            words,
            output,
            overwrite,
            json,
            lang,
            policies,
        };
        telling.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(
                () =>
                    Run(
                        new AuditMissedOptions
                        {
                            Files = parsed.GetRequiredValue(files),
                            Rosters = parsed.GetValue(rosters) ?? [],
                            Policy = parsed.GetValue(policy),
                            Parameters = parsed.GetValue(parameters) ?? [],
                            Institutions = parsed.GetValue(institutions),
                            Rules = parsed.GetValue(rules),
                            Words = parsed.GetValue(words) ?? [],
                            Out = parsed.GetValue(output),
                            Overwrite = parsed.GetValue(overwrite),
                            Telling = telling.Read(parsed),
                            Json = parsed.GetValue(json),
                            Language = CommonOptions.LanguageOf(parsed.GetValue(lang)),
                            Policies = parsed.GetValue(policies),
                        },
                        Console.Out
                    ),
                CommonOptions.LanguageOf(parsed.GetValue(lang))
            )
        );
        return command;
    }

    internal static int Run(AuditMissedOptions options, TextWriter output)
    {
        var progress = new AuditProgress(Console.Error, isShown: !Console.IsErrorRedirected, options.Language);
        try
        {
            if (options.Out is { } path)
            {
                NewFile.Check(path, options.Files.Concat(options.Rosters));
                NewFile.CheckNew(path, options.Overwrite);
            }

            AuditTelling.Check(options.Telling, options.Json);
            var run = new AuditMissedRun(options, progress);
            var files = run.Read();
            progress.Clear();
            var policy = run.ChoosePolicy(files);
            if (!options.Json)
            {
                AuditUnderstanding.Write(output, files.Lists, options.Language);
                AuditUnderstanding.Write(output, policy, options.Language);
                output.Flush();
            }

            var report = run.Audit(files);
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
                AuditSummary.Write(output, report, options);
            }

            AuditTelling.Write(output, report, options);
            return ExitCode.Good;
        }
        finally
        {
            progress.Clear();
        }
    }

    internal static Option<string[]> Many(string name, string says, string helpName) =>
        new(name)
        {
            Description = says,
            HelpName = helpName,
            AllowMultipleArgumentsPerToken = name != "--parameter",
            Arity = ArgumentArity.ZeroOrMore,
        };
}
