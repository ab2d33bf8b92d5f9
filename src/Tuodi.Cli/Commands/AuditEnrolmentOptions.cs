using Tuodi.Kernel;

namespace Tuodi.Cli.Commands;

/// <summary>What <c>tuodi audit enrolment</c> was asked.</summary>
internal sealed record AuditEnrolmentOptions
{
    public required IReadOnlyList<string> Files { get; init; }

    public IReadOnlyList<string> Previous { get; init; } = [];

    /// <summary>The month as six digits.</summary>
    public string? Month { get; init; }

    public int? Year { get; init; }

    public string? Amounts { get; init; }

    public string? District { get; init; }

    public string? Policy { get; init; }

    public IReadOnlyList<string> Parameters { get; init; } = [];

    public IReadOnlyList<string> Words { get; init; } = [];

    public string? Out { get; init; }

    public bool Overwrite { get; init; }

    public bool Json { get; init; }

    public Language Language { get; init; }

    public string? Policies { get; init; }
}
