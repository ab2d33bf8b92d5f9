using System.CommandLine;

namespace Tuodi.Cli.Commands;

/// <summary>Reads the arguments and runs the command that they name.</summary>
internal static class Invocation
{
    private static readonly InvocationConfiguration Unguarded = new() { EnableDefaultExceptionHandler = false };

    public static int Run(RootCommand root, IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0)
        {
            root.Parse("--help").Invoke(Unguarded);
            return ExitCode.BadInput;
        }

        var parsed = root.Parse(arguments);

        // A shell that asks for completions gives half a line, which is no mistake.
        var isDirective = arguments.Count > 0 && arguments[0].StartsWith('[');
        if (parsed.Errors.Count == 0 || isDirective)
        {
            return parsed.Invoke(Unguarded);
        }

        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine(error.Message.ReplaceLineEndings(" "));
        }

        Console.Error.WriteLine($"Write `{Path(parsed.CommandResult.Command)} --help` for what it takes.");
        return ExitCode.BadInput;
    }

    private static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : "tuodi";
}
