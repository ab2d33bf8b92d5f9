using Tuodi.Kernel;

namespace Tuodi.Settlement.Cases;

/// <summary>A figure that is not as expected.</summary>
/// <param name="Spot">Where it is expected.</param>
/// <param name="What">Which figure.</param>
/// <param name="Expected">What is expected; empty for a visit that should have been settled and is refused.</param>
/// <param name="Found">What it came to.</param>
public sealed record Mismatch(Spot Spot, string What, string Expected, string Found)
{
    /// <inheritdoc/>
    public override string ToString() =>
        Expected.Length == 0 ? $"{Spot}: {What} is {Found}" : $"{Spot}: {What} is {Found}, expected {Expected}";
}
