using Tuodi.Kernel;
using Tuodi.Policies.Rulebooks;
using Tuodi.Policies.Yaml;
using Tuodi.Settlement.Facts;

namespace Tuodi.Settlement.Cases;

/// <summary>A case as a person wrote it: a person, the visits of a year, and what is expected.</summary>
public sealed record CaseFile
{
    /// <summary>Where it is.</summary>
    public required string Path { get; init; }

    /// <summary>What it shows.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>Where it comes from.</summary>
    public string? Source { get; init; }

    /// <summary>The division or document.</summary>
    public required YamlScalar Policy { get; init; }

    /// <summary>The person.</summary>
    public required Person Person { get; init; }

    /// <summary>Where the person stands in the file.</summary>
    public required Spot PersonSpot { get; init; }

    /// <summary>The person's categories as they were written.</summary>
    public required IReadOnlyList<YamlScalar> Categories { get; init; }

    /// <summary>Values that the case supplies.</summary>
    public required IReadOnlyList<Override> Parameters { get; init; }

    /// <summary>The year so far, still as it was written.</summary>
    public YamlMap? Accumulators { get; init; }

    /// <summary>The premium to be worked out.</summary>
    public CasePremium? Premium { get; init; }

    /// <summary>The visits in order.</summary>
    public required IReadOnlyList<CaseVisit> Visits { get; init; }

    /// <summary>How many people like this one there are.</summary>
    public required IReadOnlyList<CaseTotal> Totals { get; init; }
}
