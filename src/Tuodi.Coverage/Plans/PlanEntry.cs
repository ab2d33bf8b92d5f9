using Tuodi.Kernel;
using Tuodi.Policies.Documents;

namespace Tuodi.Coverage.Plans;

/// <summary>What was found of one measure in one province.</summary>
public sealed record PlanEntry
{
    /// <summary>The province.</summary>
    public required AreaCode Province { get; init; }

    /// <summary>The measure.</summary>
    public required PlanMeasure Measure { get; init; }

    /// <summary>How far it has come.</summary>
    public required PlanState State { get; init; }

    /// <summary>What was found, in the words of the country.</summary>
    public required string Says { get; init; }

    /// <summary>The number of the document.</summary>
    public string? Number { get; init; }

    /// <summary>When the document was issued: a day, a month or a year.</summary>
    public string? Issued { get; init; }

    /// <summary>Of pooling: province or city.</summary>
    public string? Level { get; init; }

    /// <summary>Of pooling: one fund (unified, 统收统支) or an adjustment fund (adjustment, 调剂金).</summary>
    public string? Mode { get; init; }

    /// <summary>From when it has been done: a day, a month or a year.</summary>
    public string? Since { get; init; }

    /// <summary>The day by which it was to be done.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>A sentence of the source.</summary>
    public string? Quote { get; init; }

    /// <summary>Where it was seen.</summary>
    public required string Url { get; init; }

    /// <summary>How good the evidence is.</summary>
    public required Grade Grade { get; init; }

    /// <summary>What a reader must know.</summary>
    public string? Notes { get; init; }

    /// <summary>Where it is written.</summary>
    public required Spot Spot { get; init; }
}
