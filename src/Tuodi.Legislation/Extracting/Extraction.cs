namespace Tuodi.Legislation.Extracting;

/// <summary>What was read out of a text: the standards, and what could not be read.</summary>
public sealed record Extraction(IReadOnlyList<Standard> Standards, IReadOnlyList<Unread> Unread)
{
    /// <summary>The standards of medical assistance alone.</summary>
    public IEnumerable<Standard> OfAssistance => Standards.Where(standard => standard.Scope == StandardScope.Assistance);
}
