namespace Tuodi.Server.Gateway.Tables;

/// <summary>The code dictionaries (<c>data/interface/dictionaries.csv</c>).</summary>
public sealed class DictionaryTable
{
    private const string Heading = "type,name,value,label";

    private readonly Dictionary<string, DictionaryEntry[]> _entries;

    private DictionaryTable(Dictionary<string, List<DictionaryEntry>> entries) =>
        _entries = entries.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the file.</summary>
    /// <exception cref="Kernel.ProblemException">It is missing or wrong.</exception>
    public static DictionaryTable Read(string path)
    {
        var entries = new Dictionary<string, List<DictionaryEntry>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (_, cells) in TableFile.Read(path, path, Heading))
        {
            if (!entries.TryGetValue(cells[0], out var rows))
            {
                entries.Add(cells[0], rows = []);
            }

            rows.Add(new DictionaryEntry(cells[0], cells[2], cells[3], rows.Count + 1));
        }

        return new DictionaryTable(entries);
    }

    /// <summary>The values of a dictionary in order, or nothing where there is no such dictionary; upper and lower case are one.</summary>
    public IReadOnlyList<DictionaryEntry>? Of(string type) => _entries.GetValueOrDefault(type);

    /// <summary>What a code means, or nothing when the dictionary has it not.</summary>
    public string? Label(string type, string value)
    {
        foreach (var entry in Of(type) ?? [])
        {
            if (entry.Value == value)
            {
                return entry.Label;
            }
        }

        return null;
    }
}
