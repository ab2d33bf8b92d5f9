namespace Tuodi.Server.Api.Records;

/// <summary>A settlement with all that happened to it.</summary>
/// <param name="Settlement">The settlement as it was made.</param>
/// <param name="Stands">Whether it stands.</param>
/// <param name="Figures">What it comes to; of one that was taken back what it came to before.</param>
/// <param name="Layers">What each layer paid of that.</param>
/// <param name="History">Reversals, corrections and restorations in order.</param>
internal sealed record SettlementDetail(
    SettlementItem Settlement,
    bool Stands,
    FiguresItem Figures,
    IReadOnlyList<PaidItem> Layers,
    IReadOnlyList<SettlementItem> History
);
