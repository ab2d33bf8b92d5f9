using Tuodi.Settlement.Results;
using Tuodi.Storage.Settling;

namespace Tuodi.Web.Pages.Settlements;

/// <summary>A statement to print.</summary>
/// <param name="History">The settlement.</param>
/// <param name="Parties">Whose it is and which institution made it.</param>
/// <param name="Settled">It worked out again from what is stored.</param>
public sealed record StatementShown(SettlementHistory History, SettlementParties Parties, SettledVisit Settled);
