using Tuodi.Web.Framing;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Journal;

/// <summary>The balances of a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Balances">By account.</param>
/// <param name="Table">As a table.</param>
public sealed record BalancesShown(Month Month, IReadOnlyList<AccountBalance> Balances, TableView Table);
