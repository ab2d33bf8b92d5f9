using Tuodi.Kernel;
using Tuodi.Storage.Rows;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Importing;

/// <summary>A list that was handed in.</summary>
/// <param name="List">The list.</param>
/// <param name="Rows">The rows that are not taken, and those that would be.</param>
public sealed record ImportShown(HandedListRow List, TableView Rows)
{
    /// <summary>What it would do while it waits, or nothing.</summary>
    public ListPreview? Preview { get; init; }

    /// <summary>Why it cannot be brought in at all, or nothing.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
