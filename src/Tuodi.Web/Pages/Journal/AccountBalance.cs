namespace Tuodi.Web.Pages.Journal;

/// <summary>What an account comes to.</summary>
public sealed record AccountBalance
{
    /// <summary>The account.</summary>
    public required string Account { get; init; }

    /// <summary>The debits, in fen.</summary>
    public required long Debits { get; init; }

    /// <summary>The credits, in fen.</summary>
    public required long Credits { get; init; }
}
