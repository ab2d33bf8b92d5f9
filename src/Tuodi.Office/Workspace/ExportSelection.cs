using Tuodi.Kernel;
using Tuodi.Office.Exports;

namespace Tuodi.Office.Workspace;

/// <summary>The rows of a list that leaves the office, and what was left out of it.</summary>
/// <param name="Rows">The rows, in the order in which they were first imported.</param>
/// <param name="LeftOut">Of the others, how many were left out and why.</param>
public sealed record ExportSelection(IReadOnlyList<ExportRow> Rows, IReadOnlyList<(Bilingual Why, int Rows)> LeftOut)
{
    /// <summary>The rows of a list.</summary>
    /// <param name="kind">The list.</param>
    /// <param name="visits">All rows of a month.</param>
    /// <param name="mode">Who does the notifying.</param>
    /// <param name="town">The township, where only its rows are meant; however it is written.</param>
    public static ExportSelection Of(ExportKind kind, IReadOnlyList<WorkspaceVisit> visits, WorkMode mode, string? town = null)
    {
        var map = new ExportMapping(visits);
        var asked = new VisitFilter { Kinds = [ExportChoice.KindOf(kind)], Town = town };
        var told = visits.Where(asked.Takes).Select(visit => (Visit: visit, Why: ExportChoice.Refusal(kind, visit, mode))).ToList();
        return new ExportSelection(
            [.. told.Where(each => each.Why is null).Select(each => map.Row(each.Visit))],
            [.. told.Where(each => each.Why is not null).GroupBy(each => each.Why!).Select(group => (group.Key, group.Count()))]
        );
    }
}
