using System.Diagnostics;
using System.Text;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Cli;

/// <summary>Runs the real command as a process, as a user does.</summary>
internal static class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static CommandResult Run(params IReadOnlyList<string> arguments) => RunIn(Repository.Root, arguments);

    public static CommandResult RunIn(string folder, params IReadOnlyList<string> arguments) => RunWith(null, folder, arguments);

    /// <summary>Runs with a text on the standard input.</summary>
    public static CommandResult RunWith(string? input, string folder, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = input is not null,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "tuodi.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["TUODI_HOME"] = Repository.Root;
        using var process = Process.Start(start)!;
        if (input is not null)
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }

        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit(Patience).ShouldBeTrue("the command does not end");
        return new CommandResult(process.ExitCode, output.Result, errors.Result);
    }
}
