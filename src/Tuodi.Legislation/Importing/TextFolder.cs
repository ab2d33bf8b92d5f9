namespace Tuodi.Legislation.Importing;

/// <summary>A folder of texts as they are collected: the files themselves or under <c>texts/</c>, and beside them an <c>index.csv</c> of what is known of each.</summary>
public static class TextFolder
{
    private static readonly string[] Endings = [".txt", ".md", ".html", ".htm", ".docx", ".pdf", ".doc"];

    /// <summary>The texts of a folder by name; a file is itself.</summary>
    public static IEnumerable<string> Files(string source)
    {
        if (!Directory.Exists(source))
        {
            return [source];
        }

        var texts = Path.Combine(source, "texts");
        return Directory
            .EnumerateFiles(Directory.Exists(texts) ? texts : source)
            .Where(path => Endings.Contains(Path.GetExtension(path).ToLowerInvariant()))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>What an index tells of each text, by name; nothing where there is no index.</summary>
    /// <param name="source">The folder.</param>
    /// <param name="index">The index; that beside the texts when not given.</param>
    /// <exception cref="Kernel.ProblemException">The index cannot be read.</exception>
    public static IReadOnlyDictionary<string, TextDetails> Details(string source, string? index = null)
    {
        var beside = Path.Combine(source, "index.csv");
        var path = index ?? (File.Exists(beside) ? beside : null);
        return path is null ? new Dictionary<string, TextDetails>() : TextDetails.ReadIndex(path);
    }
}
