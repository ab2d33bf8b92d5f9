namespace Tuodi.Server.Gateway.Signing;

/// <summary>Whether a caller is let in.</summary>
/// <param name="Family">The family whose headers were sent.</param>
/// <param name="Caller">The caller, or nothing when refused.</param>
/// <param name="Refusal">Why not, in the words of the document where it has words; nothing when let in.</param>
public readonly record struct CallerVerdict(CallerFamily Family, Caller? Caller, string? Refusal);
