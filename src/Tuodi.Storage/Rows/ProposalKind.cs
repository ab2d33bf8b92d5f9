namespace Tuodi.Storage.Rows;

/// <summary>What is proposed of a policy document.</summary>
public static class ProposalKind
{
    /// <summary>That it settles visits of its division and days (施行).</summary>
    public const string Activate = "activate";

    /// <summary>That it no longer does (撤销施行).</summary>
    public const string Withdraw = "withdraw";
}
