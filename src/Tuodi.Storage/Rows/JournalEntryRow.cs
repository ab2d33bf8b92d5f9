namespace Tuodi.Storage.Rows;

/// <summary>The head of a journal entry (记账凭证).</summary>
public sealed record JournalEntryRow
{
    /// <summary>The insured division.</summary>
    public required string Area { get; init; }

    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>The day it is booked on.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When it was written, in microseconds.</summary>
    public required long At { get; init; }

    /// <summary>What it is for.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is for: a settlement.</summary>
    public required long Reference { get; init; }
}
