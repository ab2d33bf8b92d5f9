using Tuodi.Kernel;
using Tuodi.Storage.Rows;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Auditing;

/// <summary>A page of a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Work">What its files came to.</param>
/// <param name="Table">The table of the page.</param>
public sealed record MonthShown(OfficeMonthRow Month, MonthWork Work, TableView Table)
{
    /// <summary>The names of its files by their numbers.</summary>
    public IReadOnlyList<(long Number, string Name, long Size)> Files { get; init; } = [];

    /// <summary>The divisions whose policy may be chosen, with their names.</summary>
    public IReadOnlyList<(string Division, Bilingual Name)> Places { get; init; } = [];
}
