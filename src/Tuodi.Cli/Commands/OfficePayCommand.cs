using System.CommandLine;
using Tuodi.Office.Workspace;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi office pay</c>: marks what was paid outside the tool.</summary>
internal static class OfficePayCommand
{
    public static Command Create() =>
        OfficeMarking.Create(
            VisitMark.Pay,
            "pay",
            "Mark rows as paid (报销); the payment itself is made outside.\n\nExamples:\n  tuodi office pay 17\n  tuodi office pay 17 --undo",
            canUndo: true
        );
}
