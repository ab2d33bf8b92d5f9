using Tuodi.Kernel;

namespace Tuodi.Cli.Commands;

/// <summary>What <c>tuodi audit missed</c> was asked.</summary>
internal sealed record AuditMissedOptions
{
    public required IReadOnlyList<string> Files { get; init; }

    public IReadOnlyList<string> Rosters { get; init; } = [];

    public string? Policy { get; init; }

    public IReadOnlyList<string> Parameters { get; init; } = [];

    public string? Institutions { get; init; }

    public string? Rules { get; init; }

    public IReadOnlyList<string> Words { get; init; } = [];

    public string? Out { get; init; }

    public AuditTellingOptions Telling { get; init; } = new();
    public bool Overwrite { get; init; }

    public bool Json { get; init; }

    public Language Language { get; init; }

    public string? Policies { get; init; }
}
