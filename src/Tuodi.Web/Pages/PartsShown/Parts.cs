using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.PartsShown;

/// <summary>The parts that need something to show.</summary>
/// <param name="Table">A table.</param>
public sealed record Parts(TableView Table);
