using Tuodi.Storage.Settling;

namespace Tuodi.Web.Pages.Settlements;

/// <summary>Whether to take a settlement back.</summary>
/// <param name="History">The settlement.</param>
/// <param name="Seen">The last row of its history as it is shown.</param>
public sealed record ReversalAsked(SettlementHistory History, long Seen);
