using System.CommandLine;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi legislation</c>: the register of texts (法规库), what they say and where they stand.</summary>
internal static class LegislationCommand
{
    public static Command Create() =>
        new(
            "legislation",
            "Keep legal texts in a register, search and classify them, read the standards out of them.\n\nExamples:\n  tuodi legislation import samples/legislation\n  tuodi legislation search 重特大疾病 救助\n  tuodi legislation classify samples/legislation/texts/heqing.txt\n  tuodi legislation extract samples/legislation/texts/heqing.txt\n  tuodi legislation score samples/legislation --json"
        )
        {
            LegislationImportCommand.Create(),
            LegislationListCommand.Create(),
            LegislationSearchCommand.Create(),
            LegislationClassifyCommand.Create(),
            LegislationConfirmCommand.Create(),
            LegislationArticlesCommand.Create(),
            LegislationExtractCommand.Create(),
            LegislationScoreCommand.Create(),
            LegislationTablesCommand.Create(),
        };
}
