using Tuodi.Kernel;

namespace Tuodi.Settlement.Storing;

/// <summary>The main figures of a layer of a stored settlement.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Fund">The fund that pays.</param>
/// <param name="Field">The field of the national interface that shows it, or nothing.</param>
/// <param name="Base">What it looked at.</param>
/// <param name="Deductible">What of its deductible the visit bore.</param>
/// <param name="Paid">What it paid.</param>
public sealed record LayerFigures(string Layer, string Fund, string? Field, Money Base, Money Deductible, Money Paid);
