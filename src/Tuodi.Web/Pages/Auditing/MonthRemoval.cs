using Tuodi.Storage.Rows;

namespace Tuodi.Web.Pages.Auditing;

/// <summary>A month whose files are to be deleted.</summary>
/// <param name="Month">The month.</param>
/// <param name="Files">The names of its files.</param>
public sealed record MonthRemoval(OfficeMonthRow Month, IReadOnlyList<string> Files);
