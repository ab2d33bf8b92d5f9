using System.Collections.Concurrent;

namespace Tuodi.Office.Identity;

/// <summary>What lists write for an identity (身份), each text looked up once.</summary>
/// <param name="find">From a cell, which may name several identities, to the categories of the policy documents and the words that are not known.</param>
public sealed class IdentityTexts(Func<string, (IReadOnlyList<string> Categories, IReadOnlyList<string> Unknown)> find)
{
    private readonly ConcurrentDictionary<string, (IReadOnlyList<string> Categories, IReadOnlyList<string> Unknown)> _known = new(
        StringComparer.Ordinal
    );

    /// <summary>The categories that a cell names, and the words in it that are not known.</summary>
    public (IReadOnlyList<string> Categories, IReadOnlyList<string> Unknown) Read(string? text) =>
        string.IsNullOrWhiteSpace(text) ? ([], []) : _known.GetOrAdd(text, find);
}
