using Tuodi.Kernel;

namespace Tuodi.Policies.Checks;

/// <summary>Something that a check found in a document.</summary>
/// <param name="Severity">What it means.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Spot">Where it is written.</param>
/// <param name="Wrong">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="Example">The smallest person and visit that show it, or nothing.</param>
public sealed record Finding(Severity Severity, FindingKind Kind, Spot Spot, Bilingual Wrong, Bilingual Remedy, Bilingual? Example = null)
{
    /// <summary>The finding as a problem of the file.</summary>
    public Problem Problem =>
        new(
            Spot,
            Example is null
                ? Wrong
                : new(
                    $"{Wrong.In(Language.Chinese)}：{Example.In(Language.Chinese)}",
                    $"{Wrong.In(Language.English)}: {Example.In(Language.English)}"
                ),
            Remedy
        );
}
