using System.CommandLine;
using Spectre.Console;
using Tuodi.Kernel;
using Tuodi.Policies.Library;
using Tuodi.Settlement.Cases;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi cases</c>: runs the worked cases and prints a table.</summary>
internal static class CasesCommand
{
    public static Command Create()
    {
        var folder = new Argument<string?>("DIR")
        {
            Description = "the folder of cases; the shipped ones when not given",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var policies = CommonOptions.Policies();
        var command = new Command("cases", "Run all worked cases and compare every figure to the fen.\n\nExample:\n  tuodi cases")
        {
            folder,
            policies,
        };
        command.SetAction(parsed =>
            Guard.Run(() => Run(parsed.GetValue(folder) ?? Home.Folder("cases"), Home.Library(parsed.GetValue(policies))))
        );
        return command;
    }

    private static int Run(string folder, PolicyLibrary library)
    {
        var runner = new CaseRunner(library);
        var table = new Table().Border(TableBorder.Simple).AddColumns("case", "what it shows", "policy", "figures", "result");
        var failed = new List<string>();
        var count = 0;
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            count++;
            var name = Path.GetRelativePath(Environment.CurrentDirectory, path);
            try
            {
                var outcome = runner.Run(CaseReader.Read(path, name));
                var good = outcome.Mismatches.Count == 0;
                table.AddRow(
                    Markup.Escape(Path.GetFileNameWithoutExtension(path)),
                    Markup.Escape(outcome.Case.Title.In(Language.English)),
                    Markup.Escape(outcome.Case.Policy.Text),
                    $"{outcome.Expected}",
                    good ? "as expected" : "DIFFERS"
                );
                failed.AddRange(outcome.Mismatches.Select(mismatch => mismatch.ToString()));
            }
            catch (ProblemException error)
            {
                table.AddRow(
                    Markup.Escape(Path.GetFileNameWithoutExtension(path)),
                    string.Empty,
                    string.Empty,
                    string.Empty,
                    "CANNOT BE READ"
                );
                failed.AddRange(error.Problems.Select(problem => problem.ToString()));
            }
        }

        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = 180;
        }

        AnsiConsole.Write(table);
        foreach (var line in failed)
        {
            Console.Error.WriteLine(line);
        }

        Console.WriteLine($"{count} cases, {failed.Count} differences");
        return failed.Count == 0 ? ExitCode.Good : ExitCode.Failed;
    }
}
