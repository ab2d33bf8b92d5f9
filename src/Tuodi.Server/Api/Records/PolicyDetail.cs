namespace Tuodi.Server.Api.Records;

/// <summary>A policy in force.</summary>
/// <param name="Division">The division whose document it is; that of the city or province where the district has none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Number">The number of the official document.</param>
/// <param name="Issuers">The issuing bodies.</param>
/// <param name="EffectiveFrom">The first day.</param>
/// <param name="EffectiveTo">The last day, or null.</param>
/// <param name="Hash">The content hash that settlements name.</param>
/// <param name="Checked">When a human last compared it with its sources.</param>
/// <param name="Categories">The recipient categories.</param>
/// <param name="Layers">The layers in order.</param>
/// <param name="Sources">What it cites.</param>
internal sealed record PolicyDetail(
    string Division,
    TextItem Title,
    string? Number,
    IReadOnlyList<string> Issuers,
    DateOnly EffectiveFrom,
    DateOnly? EffectiveTo,
    string Hash,
    DateOnly? Checked,
    IReadOnlyList<KeyedItem> Categories,
    IReadOnlyList<LayerItem> Layers,
    IReadOnlyList<SourceItem> Sources
);
