namespace Tuodi.Cli.Commands;

/// <summary>What <c>tuodi audit missed</c> was asked to tell of single findings.</summary>
internal sealed record AuditTellingOptions
{
    public string? Notices { get; init; }

    public string? Office { get; init; }

    public IReadOnlyList<string> Contact { get; init; } = [];

    public int? Explain { get; init; }
}
