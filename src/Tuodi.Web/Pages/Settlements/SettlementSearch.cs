using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Settlements;

/// <summary>The search of settlements.</summary>
/// <param name="Found">What was found.</param>
public sealed record SettlementSearch(TableView Found);
