namespace Tuodi.Storage.Rows;

/// <summary>How a proposal stands.</summary>
public static class ProposalDecision
{
    /// <summary>Nobody has decided.</summary>
    public const string Open = "open";

    /// <summary>A second person approved it.</summary>
    public const string Approved = "approved";

    /// <summary>A second person refused it.</summary>
    public const string Refused = "refused";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Open, Approved, Refused];
}
