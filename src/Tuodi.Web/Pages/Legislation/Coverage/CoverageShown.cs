using Tuodi.Coverage.Elements;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Coverage;

/// <summary>The coverage register.</summary>
/// <param name="Rows">Jurisdiction by jurisdiction.</param>
/// <param name="Totals">How many elements stand how, of all jurisdictions.</param>
public sealed record CoverageShown(TableView Rows, IReadOnlyList<(ElementStatus Status, int Count)> Totals);
