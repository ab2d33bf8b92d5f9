using System.Data.Common;
using System.Globalization;
using Dapper;
using Tuodi.Legislation.Relations;

namespace Tuodi.Legislation.Register;

/// <summary>The links between texts: what each was made under, what it repeals, and what follows for its validity.</summary>
public sealed class TextLinks
{
    private const int DepthMax = 8;

    private readonly ILookup<string, TextLink> _byText;

    internal TextLinks(DbConnection connection)
    {
        // Of several texts with one title the newest is meant.
        var links = connection.Query<TextLink>(
            """
            SELECT r.id, r.kind, r.title, r.number, r.place,
              (SELECT t.id FROM newest t WHERE t.id <> r.id AND (t.core = r.core OR (r.number IS NOT NULL AND t.number = r.number)) ORDER BY coalesce(t.issued, '') DESC, t.id LIMIT 1) AS other
            FROM relations r JOIN newest c USING (id, version) ORDER BY r.relation
            """
        );
        All = [.. links];
        _byText = All.ToLookup(link => link.Id, StringComparer.Ordinal);
    }

    /// <summary>All links in the order of the texts.</summary>
    public IReadOnlyList<TextLink> All { get; }

    /// <summary>The upper law of a text, its upper law, and so on; each once, the nearest first.</summary>
    public IReadOnlyList<TextLink> Chain(string id)
    {
        var (chain, seen, next) = (new List<TextLink>(), new HashSet<string>(StringComparer.Ordinal) { id }, new List<string> { id });
        for (var depth = 0; depth < DepthMax && next.Count > 0; depth++)
        {
            var above = next.SelectMany(each => _byText[each]).Where(link => link.Kind == RelationKind.Upper).ToList();
            chain.AddRange(above);
            next = [.. above.Select(link => link.Other).OfType<string>().Where(seen.Add)];
        }

        return chain;
    }

    /// <summary>valid, expired, repealed, future or unknown on a day; what an index says of a text wins over what its clauses say.</summary>
    public string StatusOf(RegisteredText text, DateOnly day)
    {
        if (text.Status is { Length: > 0 } and not "unknown" and var status)
        {
            return status;
        }

        var today = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return All.Any(link => link.Kind == RelationKind.Repeals && link.Other == text.Id) ? "repealed"
            : text.Effective is null ? "unknown"
            : string.CompareOrdinal(text.Effective, today) > 0 ? "future"
            : text.Expires is not null && string.CompareOrdinal(text.Expires, today) < 0 ? "expired"
            : "valid";
    }
}
