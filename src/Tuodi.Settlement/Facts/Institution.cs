using Tuodi.Kernel;

namespace Tuodi.Settlement.Facts;

/// <summary>Where the visit took place (定点医疗机构).</summary>
/// <param name="Level">The number of its level among the codes of policies, or -1 when it is not known.</param>
/// <param name="Division">The division it lies in, or nothing when it is not known.</param>
/// <param name="Attributes">What only some policies ask.</param>
public sealed record Institution(int Level, AreaCode? Division, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>An institution of which nothing is known.</summary>
    public static Institution Unknown { get; } = new(-1, null, NoAttributes.Instance);
}
