using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Office.Cells;
using Tuodi.Office.Enrolment.Sheets;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi audit enrolment</c>: the lists of subsidised enrolment in; ledger, results and doubtful claims out (资助参保).</summary>
internal static class AuditEnrolmentCommand
{
    private const int YearMin = 2000;
    private const int YearMax = 2100;

    private const string Says =
        "Keep the ledger of subsidised enrolment: who is new, changed or gone, who is eligible, which claims are doubtful.\n\n"
        + "Examples:\n  tuodi audit enrolment samples/office/enrolment/*.csv samples/office/enrolment/*.xlsx --district 示例区 --out ledger.xlsx\n"
        + "  tuodi audit enrolment 资助参保对象全量明细-202506.csv 税务请款明细.csv --previous 资助参保对象全量明细-202505.csv --amounts 500116 --json\n\n"
        + "Exit codes: 0 worked out, whatever was found; 2 the input cannot be used.";

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "the month's full list, payments, claims, deaths, the yearly table: CSV or XLSX, in any order",
            Arity = ArgumentArity.OneOrMore,
        };
        var previous = AuditMissedCommand.Many("--previous", "full lists of earlier months, in any number", "FILE");
        var month = Text("--month", "the month of the full list", "YYYY-MM");
        var year = new Option<int?>("--year") { Description = "the insurance year", HelpName = "YYYY" };
        var amounts = new Option<string?>("--amounts")
        {
            Description = "a yearly table that ships, or a file written like one; a list among the files goes before it",
            HelpName = "DIVISION|FILE",
        };
        var district = Text("--district", "the office's district as lists write it", "NAME");
        var policy = Text("--policy", "compare the yearly table with the premiums of a policy", "DIVISION|FILE");
        var parameters = AuditMissedCommand.Many("--parameter", "a value that the policy leaves unknown", "NAME=VALUE");
        var words = AuditMissedCommand.Many("--words", "further headings and identities, as in data/office/headings.yaml", "FILE");
        var output = Text("--out", "write a workbook with ledger, changes, claims", "FILE.xlsx");
        var overwrite = new Option<bool>("--overwrite") { Description = "write the workbook over an earlier one" };
        var json = CommonOptions.Json();
        var lang = CommonOptions.Lang();
        var policies = CommonOptions.Policies();
        var command = new Command("enrolment", Says)
        {
            files,
            previous,
            month,
            year,
            amounts,
            district,
            policy,
            parameters,
            words,
            output,
            overwrite,
            json,
            lang,
            policies,
        };
        command.SetAction(parsed =>
            Guard.Run(
                () =>
                    Run(
                        new AuditEnrolmentOptions
                        {
                            Files = parsed.GetRequiredValue(files),
                            Previous = parsed.GetValue(previous) ?? [],
                            Month = MonthOf(parsed.GetValue(month)),
                            Year = YearOf(parsed.GetValue(year)),
                            Amounts = parsed.GetValue(amounts),
                            District = parsed.GetValue(district),
                            Policy = parsed.GetValue(policy),
                            Parameters = parsed.GetValue(parameters) ?? [],
                            Words = parsed.GetValue(words) ?? [],
                            Out = parsed.GetValue(output),
                            Overwrite = parsed.GetValue(overwrite),
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

    private static int Run(AuditEnrolmentOptions options, TextWriter output)
    {
        var progress = new AuditProgress(Console.Error, isShown: !Console.IsErrorRedirected, options.Language);
        try
        {
            if (options.Out is { } path)
            {
                NewFile.Check(path, options.Files.Concat(options.Previous));
                NewFile.CheckNew(path, options.Overwrite);
            }

            var run = new AuditEnrolmentRun(options, progress);
            var lists = run.Read();
            progress.Clear();
            if (!options.Json)
            {
                AuditUnderstanding.Write(output, lists, options.Language);
                output.Flush();
            }

            var report = run.Audit(lists);
            if (options.Out is { } file)
            {
                NewFile.Write(file, stream => EnrolmentWorkbook.Write(stream, report, options.Language));
            }

            if (options.Json)
            {
                EnrolmentJson.Write(output, report, options.Language);
            }
            else
            {
                EnrolmentSummary.Write(output, report, options);
            }

            return ExitCode.Good;
        }
        finally
        {
            progress.Clear();
        }
    }

    private static Option<string?> Text(string name, string says, string helpName) => new(name) { Description = says, HelpName = helpName };

    private static string? MonthOf(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return Days.TryMonth(text, from1904: false, out var first, out _) && first is { } day
            ? $"{day:yyyyMM}"
            : throw new ProblemException(
                new Problem(
                    new Spot("--month", 0, 0),
                    new Bilingual($"“{text}”不是月份", $"`{text}` is no month"),
                    new Bilingual("请写成 2025-06。", "Write it as 2025-06.")
                )
            );
    }

    private static int? YearOf(int? year) =>
        year is null or (>= YearMin and <= YearMax)
            ? year
            : throw new ProblemException(
                new Problem(
                    new Spot("--year", 0, 0),
                    new Bilingual($"{year} 不是年度", $"{year} is no year"),
                    new Bilingual("请写成 2025。", "Write it as 2025.")
                )
            );
}
