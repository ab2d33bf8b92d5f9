namespace Tuodi.Office.Lists;

/// <summary>What a person knows better than the headings say.</summary>
public sealed record ReadOptions
{
    /// <summary>The kind of list, where the headings fit several.</summary>
    public ListKind? Kind { get; init; }

    /// <summary>The one sheet to read; without it, all that are recognised.</summary>
    public string? Sheet { get; init; }

    /// <summary>The month of a list that does not say it (<c>202501</c>); without it, the one in the name of the file or in a title.</summary>
    public string? Month { get; init; }
}
