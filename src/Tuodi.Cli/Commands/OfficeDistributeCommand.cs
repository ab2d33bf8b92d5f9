using System.CommandLine;
using Tuodi.Office.Workspace;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi office distribute</c>: hands rows to their townships.</summary>
internal static class OfficeDistributeCommand
{
    public static Command Create() =>
        OfficeMarking.Create(
            VisitMark.Distribute,
            "distribute",
            "Hand rows to their townships (下放): not excluded, to notify, with a matched township.\n\nExamples:\n  tuodi office distribute --all\n  tuodi office distribute --town 双河镇"
        );
}
