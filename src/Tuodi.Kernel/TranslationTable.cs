using System.Text;

namespace Tuodi.Kernel;

/// <summary>A table of translations (译文表) that is built into the program: a line a text, English, a tab, Chinese.</summary>
internal static class TranslationTable
{
    /// <summary>The lines of a table in their order; what begins with # is a remark.</summary>
    public static IEnumerable<(string English, string Chinese)> Read(string resource)
    {
        using var reader = new StreamReader(typeof(TranslationTable).Assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.IndexOf('\t', StringComparison.Ordinal) is > 0 and var tab && line[0] != '#')
            {
                yield return (line[..tab], line[(tab + 1)..]);
            }
        }
    }
}
