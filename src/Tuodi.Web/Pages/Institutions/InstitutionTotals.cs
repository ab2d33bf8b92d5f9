namespace Tuodi.Web.Pages.Institutions;

/// <summary>What was settled at an institution in a month, reversals taken off.</summary>
public sealed record InstitutionTotals
{
    /// <summary>How many settlements, corrections and reversals.</summary>
    public required long Settlements { get; init; }

    /// <summary>The bills, which are payable to it, in fen.</summary>
    public required long Total { get; init; }

    /// <summary>What the funds pay of them, in fen.</summary>
    public required long FundTotal { get; init; }

    /// <summary>What medical assistance pays of that, in fen.</summary>
    public required long Assistance { get; init; }
}
