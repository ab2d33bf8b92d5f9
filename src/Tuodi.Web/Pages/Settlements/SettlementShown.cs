using Tuodi.Settlement.Results;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;

namespace Tuodi.Web.Pages.Settlements;

/// <summary>A settlement with all that happened to it.</summary>
/// <param name="History">Its rows.</param>
/// <param name="Settled">It worked out again from what is stored, which explains itself.</param>
/// <param name="Reasons">Why it was taken back, where somebody said so.</param>
public sealed record SettlementShown(SettlementHistory History, SettledVisit Settled, IReadOnlyList<ReversalReasonRow> Reasons);
