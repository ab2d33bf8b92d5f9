namespace Tuodi.Simulation.Care;

/// <summary>A line of a bill.</summary>
/// <param name="Code">The item in the catalogue.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Price">The price of one in yuan.</param>
/// <param name="Total">The whole in fen.</param>
public readonly record struct BillLine(string Code, long Quantity, decimal Price, long Total);
