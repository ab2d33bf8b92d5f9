using Tuodi.Kernel;
using Tuodi.Policies.Documents;

namespace Tuodi.Settlement.Sheets;

/// <summary>A part of a document in words, as a clerk checks it against the paper: a section, a parameter, a layer, a row.</summary>
/// <param name="Key">What it is matched by when documents are compared.</param>
/// <param name="Title">What it is called.</param>
public sealed record SheetNode(string Key, string Title)
{
    /// <summary>What is said of it.</summary>
    public IReadOnlyList<SheetCell> Cells { get; init; } = [];

    /// <summary>Where it comes from.</summary>
    public Citation? Cite { get; init; }

    /// <summary>Where it is written.</summary>
    public Spot? Spot { get; init; }

    /// <summary>Its parts.</summary>
    public IReadOnlyList<SheetNode> Below { get; init; } = [];

    /// <summary>What is said under a key, or nothing.</summary>
    public string? this[string key] => Cells.FirstOrDefault(cell => cell.Key == key)?.Text;
}
