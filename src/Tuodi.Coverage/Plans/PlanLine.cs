using Tuodi.Coverage.Elements;
using Tuodi.Coverage.Jurisdictions;

namespace Tuodi.Coverage.Plans;

/// <summary>How a province stands with a measure on a day.</summary>
/// <param name="Province">The province.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Entry">What was found, or nothing.</param>
/// <param name="IsOverdue">Whether it was to be done before the day and nothing tells that it was.</param>
/// <param name="Shows">What the policy documents in force in the province show of it.</param>
public sealed record PlanLine(Jurisdiction Province, PlanMeasure Measure, PlanEntry? Entry, bool IsOverdue, IReadOnlyList<Clause> Shows)
{
    /// <summary>What a reader must know of the province, or nothing.</summary>
    public string? Remark { get; init; }

    /// <summary>How far it had come on the day by what was found.</summary>
    public required PlanState State { get; init; }
}
