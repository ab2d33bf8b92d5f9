namespace Tuodi.Server.Gateway.Signing;

/// <summary>Who calls, once it is known.</summary>
/// <param name="Name">The caller's key or application, or an address where none was needed.</param>
/// <param name="Institutions">The institutions that it may speak for; none listed means any.</param>
public sealed record Caller(string Name, IReadOnlyList<string> Institutions)
{
    /// <summary>Whether the caller may speak for an institution.</summary>
    public bool MaySpeakFor(string fixmedinsCode) => Institutions.Count == 0 || Institutions.Contains(fixmedinsCode);
}
