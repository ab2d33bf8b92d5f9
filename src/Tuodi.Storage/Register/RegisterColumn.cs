using Tuodi.Kernel;

namespace Tuodi.Storage.Register;

/// <summary>A column of a list of the register.</summary>
/// <param name="Name">Its heading in English, which is the column of the table.</param>
/// <param name="Chinese">Its heading in Chinese.</param>
/// <param name="Kind">How its cells are read and written.</param>
public sealed record RegisterColumn(string Name, string Chinese, RegisterValueKind Kind = RegisterValueKind.Text)
{
    /// <summary>Whether a row cannot be used without it.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>Whether it says something to an import that is not kept, and so is not written out.</summary>
    public bool IsInstruction { get; init; }

    /// <summary>Other headings that mean the same.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>What it is in a query, where that is not its name.</summary>
    public string? Expression { get; init; }

    /// <summary>What a cell that is not blank must look like, as a regular expression of the whole, or nothing.</summary>
    public string? Pattern { get; init; }

    /// <summary>What the pattern asks for, in words.</summary>
    public Bilingual Expected { get; init; } = new(null, null);

    /// <summary>The heading in a language.</summary>
    public string Heading(Language language) => language == Language.Chinese ? Chinese : Name;
}
