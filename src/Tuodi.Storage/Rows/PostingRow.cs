namespace Tuodi.Storage.Rows;

/// <summary>A line of a journal entry (分录).</summary>
public sealed record PostingRow
{
    /// <summary>The insured division.</summary>
    public required string Area { get; init; }

    /// <summary>The entry.</summary>
    public required long Entry { get; init; }

    /// <summary>Its place, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The account.</summary>
    public required string Account { get; init; }

    /// <summary>A debit positive, a credit negative, in fen.</summary>
    public required long Amount { get; init; }
}
