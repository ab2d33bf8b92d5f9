using System.CommandLine;
using Tuodi.Office.Workspace;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi office receive</c>: a township confirms that it has its rows.</summary>
internal static class OfficeReceiveCommand
{
    public static Command Create() =>
        OfficeMarking.Create(
            VisitMark.Receive,
            "receive",
            "Note that a township has its rows (接收).\n\nExamples:\n  tuodi office receive --town 双河镇"
        );
}
