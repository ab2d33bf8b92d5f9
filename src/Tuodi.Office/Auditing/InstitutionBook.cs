using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Settlement.Facts;

namespace Tuodi.Office.Auditing;

/// <summary>What an office knows of institutions (定点医疗机构名录), by code and by name.</summary>
public sealed class InstitutionBook
{
    private readonly Dictionary<string, Institution> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Institution> _byName = new(StringComparer.Ordinal);

    /// <summary>A book without institutions.</summary>
    public static InstitutionBook Empty { get; } = new([]);

    /// <summary>A book of institutions; of two with one name neither is found by it.</summary>
    public InstitutionBook(IEnumerable<(string? Code, string? Name, Institution Institution)> institutions)
    {
        var twice = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (code, name, institution) in institutions)
        {
            if (!string.IsNullOrWhiteSpace(code))
            {
                _byCode[code.Trim()] = institution;
            }

            if (!string.IsNullOrWhiteSpace(name) && !_byName.TryAdd(VisitMapping.Key(name), institution))
            {
                twice.Add(VisitMapping.Key(name));
            }
        }

        foreach (var name in twice)
        {
            _byName.Remove(name);
        }
    }

    /// <summary>A book from the rows of lists; a level or place that the mapping does not explain stays unknown.</summary>
    public static InstitutionBook Of(IEnumerable<InstitutionRow> rows, VisitMapping mapping) =>
        new(
            rows.Select(row =>
            {
                AreaCode? division = row.Division is { } place && mapping.Places.TryFind(place, out var found) ? found : null;
                var attributes =
                    row.Class is { } text && VisitFacts.Found(mapping.InstitutionClasses, text, out var known)
                        ? new Dictionary<string, string>(StringComparer.Ordinal) { ["class"] = known }
                        : NoAttributes.Instance;
                return (row.Code, row.Name, new Institution(VisitFacts.Code(mapping.Levels, row.Level), division, attributes));
            })
        );

    /// <summary>The institution of that code, else of that name, or nothing.</summary>
    public Institution? Find(string? code, string? name)
    {
        if (code is not null && _byCode.TryGetValue(code, out var coded))
        {
            return coded;
        }

        return name is not null && _byName.TryGetValue(VisitMapping.Key(name), out var named) ? named : null;
    }
}
