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
        // Looked up here and not by a join: a database would compare every link with every text.
        var texts = connection
            .Query<(string Id, string Core, string? Number, string? Issued)>("SELECT id, core, number, issued FROM newest")
            .ToList();
        var byCore = texts.ToLookup(text => text.Core, StringComparer.Ordinal);
        var byNumber = texts.Where(text => text.Number is not null).ToLookup(text => text.Number!, StringComparer.Ordinal);
        All =
        [
            .. connection.Query<string, TextLink, TextLink>(
                """
                SELECT r.core, r.id, r.kind, r.title, r.number, r.place, coalesce(c.effective, c.issued) AS since, c.title AS ownTitle
                FROM relations r JOIN newest c USING (id, version) ORDER BY r.relation
                """,
                (core, link) => link with { Other = Meant(core, link) }
            ),
        ];
        _byText = All.ToLookup(link => link.Id, StringComparer.Ordinal);

        // Of several texts with one title the newest is meant.
        string? Meant(string core, TextLink link) =>
            byCore[core]
                .Concat(link.Number is { } number ? byNumber[number] : [])
                .Where(text => text.Id != link.Id)
                .OrderByDescending(text => text.Issued ?? string.Empty, StringComparer.Ordinal)
                .ThenBy(text => text.Id, StringComparer.Ordinal)
                .Select(text => text.Id)
                .FirstOrDefault();
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

    /// <summary>What amended a text: what it says itself, and the texts of the register whose title says so (关于修改《…》的决定).</summary>
    public IReadOnlyList<TextLink> AmendmentsOf(string id) =>
        [
            .. _byText[id]
                .Where(link => link.Kind == RelationKind.AmendedBy)
                .Concat(
                    All.Where(link => link.Kind == RelationKind.Amends && link.Other == id)
                        .Select(link => link with { Kind = RelationKind.AmendedBy, Title = link.OwnTitle, Other = link.Id })
                )
                .DistinctBy(link => link.Other ?? link.Title),
        ];

    /// <summary>valid, expired, repealed, future or unknown on a day.</summary>
    /// <remarks>
    /// What an index says of a text wins over what its clauses say, but not over days that are known: nothing is in force before its own day, and a
    /// repeal or an end that an index tells begins on its day.
    /// </remarks>
    public string StatusOf(RegisteredText text, DateOnly day)
    {
        var today = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (IsAfter(text.Effective ?? text.Issued, today))
        {
            return "future";
        }

        var repeals = All.Where(link => link.Kind == RelationKind.Repeals && link.Other == text.Id).ToList();
        var isRepealed = repeals.Exists(link => !IsAfter(link.Since, today));
        var isIndexed = text.Status switch
        {
            null or "" or "unknown" or "future" => false,
            "repealed" => repeals.Count == 0 || isRepealed,
            "expired" => !IsAfter(text.Expires, today) && text.Expires != today,
            _ => true,
        };
        return isIndexed ? text.Status!
            : isRepealed ? "repealed"
            : text.Effective is null ? "unknown"
            : text.Expires is not null && string.CompareOrdinal(text.Expires, today) < 0 ? "expired"
            : "valid";
    }

    private static bool IsAfter(string? day, string today) => day is not null && string.CompareOrdinal(day, today) > 0;
}
