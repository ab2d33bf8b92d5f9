using Tuodi.Office.Rules;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Library;

namespace Tuodi.Office.Missed;

/// <summary>What an audit of an office's lists goes by.</summary>
public sealed record MissedSettings
{
    /// <summary>The folder with the shipped data of offices, <c>data/office</c>.</summary>
    public required string Folder { get; init; }

    /// <summary>The policy documents.</summary>
    public required PolicyLibrary Library { get; init; }

    /// <summary>The day that says which document of a division is the latest.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The policy to go by, where it is chosen; else it is that of the place that the lists name.</summary>
    public (PolicyChoice Choice, Func<DateOnly, Policy> On)? Policy { get; init; }

    /// <summary>Values that the policy leaves unknown, each as <c>NAME=VALUE</c>.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>The office's own rules, where there are any.</summary>
    public OfficeRuleSet? Rules { get; init; }

    /// <summary>Files with further headings and identities.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>How many persons are audited side by side.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;
}
