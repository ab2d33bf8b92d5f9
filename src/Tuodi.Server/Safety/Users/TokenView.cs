namespace Tuodi.Server.Safety.Users;

/// <summary>A token as an administrator sees it; the token itself is kept nowhere.</summary>
/// <param name="Handle">By which it is named.</param>
/// <param name="User">The user.</param>
/// <param name="Label">What it is for.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Expires">From when it no longer holds.</param>
/// <param name="Revoked">When it was revoked, or nothing.</param>
public sealed record TokenView(
    string Handle,
    string User,
    string Label,
    DateTimeOffset Made,
    DateTimeOffset Expires,
    DateTimeOffset? Revoked
);
