using System.CommandLine;
using Tuodi.Office.Workspace;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi office notify</c>: persons were notified.</summary>
internal static class OfficeNotifyCommand
{
    public static Command Create() =>
        OfficeMarking.Create(
            VisitMark.Notify,
            "notify",
            "Note that persons were notified (通知).\n\nExamples:\n  tuodi office notify 17 18\n  tuodi office notify 18 --undo",
            canUndo: true
        );
}
