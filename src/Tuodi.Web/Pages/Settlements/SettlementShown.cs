using Tuodi.Settlement.Results;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Settlements;

/// <summary>A settlement with all that happened to it.</summary>
/// <param name="History">Its rows.</param>
/// <param name="Parties">Whose it is and which institution made it.</param>
/// <param name="Settled">It worked out again from what is stored, which explains itself.</param>
/// <param name="Reasons">Why it was taken back, where somebody said so.</param>
/// <param name="Entries">What was entered in the journal for it.</param>
/// <param name="Differences">What each row changed.</param>
public sealed record SettlementShown(
    SettlementHistory History,
    SettlementParties Parties,
    SettledVisit Settled,
    IReadOnlyList<ReversalReasonRow> Reasons,
    IReadOnlyList<JournalEntryRow> Entries,
    TableView Differences
);
