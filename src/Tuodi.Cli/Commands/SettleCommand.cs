using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Settlement.Cases;
using Tuodi.Settlement.Explaining;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi settle</c>: settles the visits of case files and prints the statements.</summary>
internal static class SettleCommand
{
    public static Command Create()
    {
        var command = new Command(
            "settle",
            "Settle the visits of case files and print the statements.\n\nExamples:\n  tuodi settle cases/e01-chongqing-second-round.yaml\n  tuodi settle --json --lang en my-case.yaml"
        );
        Add(command, full: false);
        return command;
    }

    /// <summary>Gives a command the arguments of settling.</summary>
    public static void Add(Command command, bool full)
    {
        var files = new Argument<string[]>("FILE") { Description = "case files", Arity = ArgumentArity.OneOrMore };
        var json = CommonOptions.Json();
        var lang = CommonOptions.Lang();
        var policies = CommonOptions.Policies();
        command.Arguments.Add(files);
        command.Options.Add(json);
        command.Options.Add(lang);
        command.Options.Add(policies);
        command.SetAction(parsed =>
            Guard.Run(() =>
                Run(
                    parsed.GetRequiredValue(files),
                    parsed.GetValue(json),
                    CommonOptions.LanguageOf(parsed.GetValue(lang)),
                    parsed.GetValue(policies),
                    full
                )
            )
        );
    }

    private static int Run(IReadOnlyList<string> files, bool json, Language language, string? policies, bool full)
    {
        var runner = new CaseRunner(Home.Library(policies));

        // All files are read and settled before anything is printed: nothing is half done.
        var outcomes = files.Select(file => runner.Run(CaseReader.Read(file, file))).ToList();
        if (json)
        {
            Console.WriteLine(AnswerJson.Write(outcomes, full));
        }
        else
        {
            foreach (var outcome in outcomes)
            {
                Console.WriteLine(CaseText.Write(outcome, language, full));
            }
        }

        foreach (var mismatch in outcomes.SelectMany(outcome => outcome.Mismatches))
        {
            Console.Error.WriteLine(mismatch);
        }

        // Something that is not known is a want of input, whatever else differs; a refusal that the case expects is a figure like another.
        return outcomes.Any(outcome => outcome.Refused.Count > 0) ? ExitCode.BadInput
            : outcomes.Any(outcome => outcome.Mismatches.Count > 0) ? ExitCode.Failed
            : ExitCode.Good;
    }
}
