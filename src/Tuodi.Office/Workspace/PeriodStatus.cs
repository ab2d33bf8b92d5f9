using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Workspace;

/// <summary>How far a month has come (进度).</summary>
/// <param name="Period">The clearing month.</param>
/// <param name="Mode">Who does the notifying.</param>
/// <param name="NoticeAbove">The threshold.</param>
/// <param name="Lists">How many rows of each kind of list the month has.</param>
/// <param name="RosterRows">How many lines of rosters speak of the month.</param>
/// <param name="States">The rows of the list of settlements without assistance that are not excluded, by state.</param>
/// <param name="Flags">The same rows and the excluded ones, by flag.</param>
/// <param name="Towns">The rows that are not excluded, by township.</param>
/// <param name="Next">What is to be done next, most urgent first.</param>
public sealed record PeriodStatus(
    string Period,
    WorkMode Mode,
    Money NoticeAbove,
    IReadOnlyList<(ListKind Kind, int Rows)> Lists,
    int RosterRows,
    IReadOnlyList<StatusLine> States,
    IReadOnlyList<StatusLine> Flags,
    IReadOnlyList<StatusLine> Towns,
    IReadOnlyList<Bilingual> Next
);
