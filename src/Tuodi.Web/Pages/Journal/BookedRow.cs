namespace Tuodi.Web.Pages.Journal;

/// <summary>An entry as one account has it.</summary>
public sealed record BookedRow
{
    /// <summary>The insured division.</summary>
    public required string Area { get; init; }

    /// <summary>The number of the entry.</summary>
    public required long Id { get; init; }

    /// <summary>The day of the entry.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When it was entered, in microseconds.</summary>
    public required long At { get; init; }

    /// <summary>What it is of.</summary>
    public required string Kind { get; init; }

    /// <summary>The amount on the account in fen: a debit where it is positive.</summary>
    public required long Amount { get; init; }
}
