using System.CommandLine;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi legislation</c>: what legal texts say, and how well the machine reads them.</summary>
internal static class LegislationCommand
{
    public static Command Create() =>
        new("legislation", "Read legal texts: what they set, for whom, in which clause.\n\nExamples:\n  tuodi legislation score corpus --json") { LegislationExtractCommand.Create(), LegislationScoreCommand.Create() };
}
