using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Policies.Starting;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi policy new</c>: a commented document to start from.</summary>
internal static class PolicyNewCommand
{
    private const string Alone = "none";

    public static Command Create()
    {
        var division = new Argument<string>("DIVISION") { Description = "the six-digit code of the division" };
        var extends = new Option<string>("--extends")
        {
            Description = "the division or file it builds on; none for a document that stands alone",
            DefaultValueFactory = _ => StartingDocument.Nation,
            HelpName = "CODE",
        };
        var title = new Option<string?>("--title") { Description = "its title", HelpName = "TEXT" };
        var output = new Option<string?>("--out") { Description = "the file to write; an existing one is left alone", HelpName = "FILE" };
        var command = new Command(
            "new",
            "Print a commented policy document to start from. It loads as it stands, with every value unknown.\n\nExamples:\n  tuodi policy new 420600 --title 襄阳市医疗救助 --out policies/420600/2024.yaml\n  tuodi policy new 420600 --extends none > my-city.yaml"
        )
        {
            division,
            extends,
            title,
            output,
        };
        command.SetAction(parsed =>
            Guard.Run(() =>
                Run(parsed.GetRequiredValue(division), parsed.GetValue(extends)!, parsed.GetValue(title), parsed.GetValue(output))
            )
        );
        return command;
    }

    private static int Run(string division, string extends, string? title, string? output)
    {
        if (!AreaCode.TryParse(division, out var code))
        {
            throw new ProblemException(
                new Problem(new Spot(division, 0, 0), "This is no division code", "Write six digits, such as 420600.")
            );
        }

        var from = new DateOnly(Home.Today().Year, 1, 1);
        var text = StartingDocument.Write(code, extends == Alone ? null : extends, title, from);
        if (output is null)
        {
            Console.Write(text);
            return ExitCode.Good;
        }

        if (File.Exists(output) || Directory.Exists(output))
        {
            throw new ProblemException(
                new Problem(new Spot(output, 0, 0), "It is there already, and is left as it is", "Give another name with --out.")
            );
        }

        if (Path.GetDirectoryName(Path.GetFullPath(output)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        // Opened so that a file which came between the question and the answer is not overwritten either.
        using (var file = new StreamWriter(new FileStream(output, FileMode.CreateNew, FileAccess.Write)))
        {
            file.Write(text);
        }

        Console.WriteLine($"{output} is written; check it with `tuodi policy check {output}`.");
        return ExitCode.Good;
    }
}
