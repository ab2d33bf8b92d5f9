namespace Tuodi.Storage.Rows;

/// <summary>A proposal to put a policy document into force, or to take one out again, and what a second person decided (政策施行申请).</summary>
public sealed record PolicyProposalRow
{
    /// <summary>The number of the proposal.</summary>
    public required long Id { get; init; }

    /// <summary>One of <see cref="ProposalKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The division of the document.</summary>
    public required string Division { get; init; }

    /// <summary>The content hash of the document, by which settlements name it.</summary>
    public required string Hash { get; init; }

    /// <summary>The first day of the document.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Its last day, or nothing.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The proposal that put into force what this one takes out, or nothing.</summary>
    public long? Activation { get; init; }

    /// <summary>Why it was proposed.</summary>
    public required string Reason { get; init; }

    /// <summary>Who proposed it.</summary>
    public required string Proposer { get; init; }

    /// <summary>When, in microseconds.</summary>
    public required long Proposed { get; init; }

    /// <summary>One of <see cref="ProposalDecision"/>.</summary>
    public required string Decision { get; init; }

    /// <summary>Who decided, or nothing.</summary>
    public string? Decider { get; init; }

    /// <summary>When, in microseconds.</summary>
    public long? Decided { get; init; }

    /// <summary>What the decider said to it.</summary>
    public string? Answer { get; init; }

    /// <summary>How often the row was written.</summary>
    public required long Version { get; init; }
}
