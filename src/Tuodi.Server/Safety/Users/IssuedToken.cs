namespace Tuodi.Server.Safety.Users;

/// <summary>A token just made, shown this once.</summary>
/// <param name="Token">The token.</param>
/// <param name="Handle">By which it can be revoked.</param>
/// <param name="Expires">From when it no longer holds.</param>
/// <param name="MustChangePassword">Whether it lets its holder change the password and nothing else.</param>
public sealed record IssuedToken(string Token, string Handle, DateTimeOffset Expires, bool MustChangePassword);
