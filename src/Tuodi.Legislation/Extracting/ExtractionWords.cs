using Tuodi.Kernel;
using Tuodi.Legislation.Extracting.Words;
using Tuodi.Policies.Yaml;

namespace Tuodi.Legislation.Extracting;

/// <summary>The words by which standards are read, from <c>data/legislation/extract-words.yaml</c>.</summary>
public sealed class ExtractionWords
{
    private ExtractionWords(WordBook book, IReadOnlyList<string> majorHeadings) => (Book, MajorHeadings) = (book, majorHeadings);

    internal WordBook Book { get; }

    /// <summary>Words that tell of major illness in a heading.</summary>
    internal IReadOnlyList<string> MajorHeadings { get; }

    /// <summary>Reads the words.</summary>
    /// <param name="folder">The folder of the data on legislation.</param>
    /// <exception cref="ProblemException">The file is missing or holds something else.</exception>
    public static ExtractionWords Read(string folder)
    {
        const string Name = "extract-words.yaml";
        var (book, headings) = WordBookReader.Read(YamlFile.Read(Path.Combine(folder, Name), Name));
        return new ExtractionWords(book, headings);
    }
}
