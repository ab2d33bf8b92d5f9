using System.Collections.Frozen;

namespace Tuodi.Settlement.Facts;

/// <summary>The empty set of attributes.</summary>
public static class NoAttributes
{
    /// <summary>The only one.</summary>
    public static IReadOnlyDictionary<string, string> Instance { get; } = FrozenDictionary<string, string>.Empty;
}
