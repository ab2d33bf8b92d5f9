using Tuodi.Office.Lists;
using Tuodi.Office.Recognising;

namespace Tuodi.Office.Workspace;

/// <summary>Which rows of a month are asked for; what is left out asks nothing.</summary>
public sealed record VisitFilter
{
    /// <summary>The kinds of list; none for all kinds.</summary>
    public IReadOnlyList<ListKind> Kinds { get; init; } = [];

    /// <summary>The states; none for all.</summary>
    public IReadOnlyList<VisitState> States { get; init; } = [];

    /// <summary>The township, however it is written: 双河 finds 双河镇.</summary>
    public string? Town { get; init; }

    /// <summary>Whether excluded.</summary>
    public bool? IsExcluded { get; init; }

    /// <summary>Whether marked as paid.</summary>
    public bool? IsPaid { get; init; }

    /// <summary>Whether a roster names the person.</summary>
    public bool? IsMatched { get; init; }

    /// <summary>The rows of the list of settlements without assistance.</summary>
    public static VisitFilter Unrescued { get; } = new() { Kinds = [ListKind.Unrescued] };

    /// <summary>Whether a row is asked for.</summary>
    public bool Takes(WorkspaceVisit visit) =>
        (Kinds.Count == 0 || Kinds.Contains(visit.Row.Kind))
        && (States.Count == 0 || (visit.State is { } state && States.Contains(state)))
        && (Town is null || (visit.Town is { } town && TownNames.Plain(town) == TownNames.Plain(Town)))
        && (IsExcluded is null || IsExcluded == visit.IsExcluded)
        && (IsPaid is null || IsPaid == visit.IsPaid)
        && (IsMatched is null || IsMatched == visit.IsMatched);
}
