using Tuodi.Kernel;

namespace Tuodi.Simulation.Plan;

/// <summary>What a synthetic county is drawn from: <c>data/demo/county.yaml</c>.</summary>
public sealed record CountyPlan
{
    /// <summary>What it is called.</summary>
    public required Bilingual Name { get; init; }

    /// <summary>Its division, one that no county has.</summary>
    public required string Division { get; init; }

    /// <summary>The year of visits.</summary>
    public required int Year { get; init; }

    /// <summary>The towns.</summary>
    public required IReadOnlyList<string> Towns { get; init; }

    /// <summary>Characters of family names.</summary>
    public required string Surnames { get; init; }

    /// <summary>Characters of given names.</summary>
    public required string Given { get; init; }

    /// <summary>The institutions.</summary>
    public required IReadOnlyList<PlanInstitution> Institutions { get; init; }

    /// <summary>What people are in hospital for.</summary>
    public required IReadOnlyList<PlanDiagnosis> Diagnoses { get; init; }

    /// <summary>The figures by name.</summary>
    public required IReadOnlyDictionary<string, PlanFigure> Figures { get; init; }

    /// <summary>What bills are made of: inpatient, outpatient, chronic, serious, own_pay.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<PlanItem>> Fees { get; init; }

    /// <summary>The figure of a name.</summary>
    /// <exception cref="KeyNotFoundException">The plan has no such figure.</exception>
    public PlanFigure this[string name] =>
        Figures.TryGetValue(name, out var figure) ? figure : throw new KeyNotFoundException($"The plan of the county has no figure {name}");
}
