using System.CommandLine;
using Tuodi.Office.Reports;
using Tuodi.Office.Workspace;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi office mode</c>: whether townships notify, or the district does it all by exported lists.</summary>
internal static class OfficeModeCommand
{
    public static Command Create()
    {
        var mode = new Argument<string?>("MODE")
        {
            Description = "township, or direct for a district that does it all",
            Arity = ArgumentArity.ZeroOrOne,
        };
        mode.AcceptOnlyFromAmong([.. Enum.GetValues<WorkMode>().Select(Words.Key)]);
        var command = new Command(
            "mode",
            "Show or say who does the notifying.\n\nExamples:\n  tuodi office mode\n  tuodi office mode direct"
        )
        {
            mode,
        };
        return new OfficeOptions().On(
            command,
            call =>
            {
                using var workspace = call.Open();
                if (call.Parsed.GetValue(mode) is { } wanted)
                {
                    workspace.Set(Enum.GetValues<WorkMode>().First(each => Words.Key(each) == wanted));
                }

                Console.WriteLine(Words.Key(workspace.Mode));
                return ExitCode.Good;
            },
            hasPeriod: false
        );
    }
}
