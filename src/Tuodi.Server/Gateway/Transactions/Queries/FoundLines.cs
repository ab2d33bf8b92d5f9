using Tuodi.Storage.Rows;

namespace Tuodi.Server.Gateway.Transactions.Queries;

/// <summary>Fee lines of a visit with what is needed to show them.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Settlements">The settlement of each batch, or nothing.</param>
/// <param name="Items">What the catalogue says of their items.</param>
internal sealed record FoundLines(
    VisitRow Visit,
    IReadOnlyList<FeeLineRow> Lines,
    IReadOnlyDictionary<string, long?> Settlements,
    ILookup<string, CatalogueItemRow> Items
);
