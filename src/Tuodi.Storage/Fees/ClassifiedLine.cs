namespace Tuodi.Storage.Fees;

/// <summary>A fee line's parts and what decided them.</summary>
/// <param name="Parts">The parts.</param>
/// <param name="Grade">The item's grade.</param>
/// <param name="ChargeType">The kind of charge.</param>
/// <param name="PriceLimit">The price limit in yuan, or nothing.</param>
/// <param name="FirstPayRate">The share paid first, or nothing.</param>
internal sealed record ClassifiedLine(LineParts Parts, string Grade, string ChargeType, string? PriceLimit, string? FirstPayRate);
