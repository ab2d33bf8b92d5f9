using System.CommandLine;
using Tuodi.Kernel;

namespace Tuodi.Cli.Commands;

/// <summary>Reads the arguments and runs the command that they name.</summary>
internal static class Invocation
{
    private static readonly InvocationConfiguration Unguarded = new() { EnableDefaultExceptionHandler = false };

    /// <summary>A value may begin with @: nothing of the command line is read from files.</summary>
    private static readonly ParserConfiguration NoResponseFiles = new() { ResponseFileTokenReplacer = null };

    public static int Run(RootCommand root, IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0)
        {
            root.Parse("--help").Invoke(Unguarded);
            return ExitCode.BadInput;
        }

        var parsed = root.Parse(arguments, NoResponseFiles);

        // A shell that asks for completions gives half a line, which is no mistake.
        var isDirective = arguments.Count > 0 && arguments[0].StartsWith('[');
        var faults = InvocationFaults.Of(parsed, arguments);
        if (faults.Count == 0 || isDirective)
        {
            return parsed.Invoke(Unguarded);
        }

        var language = InvocationFaults.LanguageOf(arguments);
        foreach (var fault in faults)
        {
            Console.Error.WriteLine(fault.In(language));
        }

        var help = $"{Path(parsed.CommandResult.Command)} --help";
        Console.Error.WriteLine(
            language == Language.Chinese ? $"用法见 `{help}`。Write `{help}` for what it takes." : $"Write `{help}` for what it takes."
        );
        return ExitCode.BadInput;
    }

    private static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Path(parent)} {command.Name}" : "tuodi";
}
