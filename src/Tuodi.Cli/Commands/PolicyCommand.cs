using System.CommandLine;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi policy</c>: everything about policy documents.</summary>
internal static class PolicyCommand
{
    public static Command Create() =>
        new(
            "policy",
            "Check, show, compare and start policy documents.\n\nExamples:\n  tuodi policy show 420500 --lang en\n  tuodi policy new 420600 > my-city.yaml\n  tuodi policy check my-city.yaml"
        )
        {
            PolicyCheckCommand.Create(),
            PolicyShowCommand.Create(),
            PolicyStatusCommand.Create(),
            PolicyDiffCommand.Create(),
            PolicyCompareCommand.Create(),
            PolicyConformityCommand.Create(),
            PolicyEquityCommand.Create(),
            PolicyNewCommand.Create(),
            PolicySchemaCommand.Create(),
        };
}
