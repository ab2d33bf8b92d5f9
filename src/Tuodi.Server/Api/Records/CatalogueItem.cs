namespace Tuodi.Server.Api.Records;

/// <summary>An item of the catalogue.</summary>
/// <param name="Code">Its code.</param>
/// <param name="ValidFrom">The first day.</param>
/// <param name="ValidTo">The last day, or null.</param>
/// <param name="Name">Its name.</param>
/// <param name="List">101 medicine, 102 herbs, 201 services, 301 material.</param>
/// <param name="Grade">01 A, 02 B, 03 own pay.</param>
/// <param name="ChargeType">The kind of charge.</param>
/// <param name="FirstPayRate">The share the person pays first, a decimal number.</param>
/// <param name="PriceLimit">The price limit of one in yuan, a decimal number.</param>
internal sealed record CatalogueItem(
    string Code,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string Name,
    string List,
    string Grade,
    string ChargeType,
    string FirstPayRate,
    string? PriceLimit
);
