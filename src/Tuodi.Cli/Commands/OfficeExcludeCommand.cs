using System.CommandLine;
using Tuodi.Office.Workspace;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi office exclude</c>: a person excludes rows, whatever the rules say.</summary>
internal static class OfficeExcludeCommand
{
    public static Command Create() =>
        OfficeMarking.Create(
            VisitMark.Exclude,
            "exclude",
            "Exclude rows by hand (人工剔除), whatever the rules say.\n\nExamples:\n  tuodi office exclude 17 --remark 已去世\n  tuodi office exclude 17 --undo",
            canUndo: true,
            hasRemark: true
        );
}
