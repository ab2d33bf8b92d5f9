using Tuodi.Recipients.Register;
using Tuodi.Settlement.Storing;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Settling;

/// <summary>A settlement or its reversal, with all that an answer shows.</summary>
/// <param name="Row">The row; of a preview one that is not stored.</param>
/// <param name="Layers">What each layer paid; of a reversal negative.</param>
/// <param name="File">The person.</param>
/// <param name="Relation">The insurance relation.</param>
/// <param name="Visit">The visit.</param>
/// <param name="Institution">The institution.</param>
public sealed record SettlementOutcome(
    SettlementRow Row,
    IReadOnlyList<LayerFigures> Layers,
    PersonFile File,
    InsuranceRelation Relation,
    VisitRow Visit,
    MedicalInstitution Institution
)
{
    /// <summary>The corrections of settlements of the same year that came with it; none where nothing else changed.</summary>
    public IReadOnlyList<SettlementRow> Corrected { get; init; } = [];
}
