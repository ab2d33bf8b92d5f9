using Tuodi.Office.Lists;

namespace Tuodi.Office.Workspace;

/// <summary>What became of a list that was imported.</summary>
/// <param name="File">The file's name, with the sheet where there are several.</param>
/// <param name="Kind">The kind of list.</param>
/// <param name="New">Rows that the workspace did not have.</param>
/// <param name="Updated">Rows whose facts are others now; their states and marks are as they were.</param>
/// <param name="Unchanged">Rows that say what the workspace has.</param>
/// <param name="RefusedCount">Rows that were not taken.</param>
/// <param name="Absent">Rows of an earlier list of the same name that this one has not; they stay.</param>
/// <param name="Refused">Rows that the list itself gave no ground to refuse, and the workspace has to: without a number, or with one twice.</param>
/// <param name="SameFileAt">When this very file was imported before.</param>
public sealed record ListImport(
    string File,
    ListKind Kind,
    int New,
    int Updated,
    int Unchanged,
    long RefusedCount,
    int Absent,
    IReadOnlyList<RefusedRow> Refused,
    string? SameFileAt
);
