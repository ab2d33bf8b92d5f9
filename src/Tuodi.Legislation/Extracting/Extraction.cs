namespace Tuodi.Legislation.Extracting;

/// <summary>What was read out of a text: the standards, and what could not be read.</summary>
public sealed record Extraction(IReadOnlyList<Standard> Standards, IReadOnlyList<Unread> Unread)
{
    /// <summary>The classes that the text makes itself (一类救助对象, written <c>class-1</c>), with the categories that it puts into them.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Classes { get; init; }

    /// <summary>Names that point at items (第五条第（一）项人员), with the categories that stand there.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> References { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The standards of medical assistance alone.</summary>
    public IEnumerable<Standard> OfAssistance => Standards.Where(standard => standard.Scope == StandardScope.Assistance);

    /// <summary>The categories that a class of the text holds; a category that is no class is itself.</summary>
    public IReadOnlyList<string> MembersOf(string category) => Classes.TryGetValue(category, out var members) ? members : [category];
}
