using System.Data.Common;
using System.Globalization;
using Dapper;
using Tuodi.Legislation.Texts;
using Tuodi.Storage.Databases;

namespace Tuodi.Legislation.Register;

/// <summary>Full-text search in clauses: an index of three characters each for longer words, which Chinese writes without blanks; shorter ones are looked up in the text.</summary>
/// <remarks>SQLite is asked for the index by name (MATCH); PostgreSQL finds out itself that an ILIKE can use its index.</remarks>
internal static class ClauseSearch
{
    private const int IndexedLength = 3;

    private const string Newest = "JOIN newest t USING (id, version)";

    public static IReadOnlyList<SearchHit> Find(DbConnection connection, DatabaseKind kind, string query, int limit) =>
        Read(connection, kind, query, limit, "SELECT c.id, t.title, c.place, c.text FROM {0} ORDER BY {1} LIMIT @limit");

    public static IReadOnlyList<SearchHit> FindTexts(DbConnection connection, DatabaseKind kind, string query) =>
        Read(
            connection,
            kind,
            query,
            null,
            "SELECT id, title, place, text FROM (SELECT c.id, t.title, c.place, c.text, row_number() OVER (PARTITION BY c.id ORDER BY c.clause) AS hit FROM {0}) found WHERE hit = 1 ORDER BY id"
        );

    private static IReadOnlyList<SearchHit> Read(DbConnection connection, DatabaseKind kind, string query, int? limit, string form)
    {
        var words = PlainText.Of(query).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return [];
        }

        var parameters = new DynamicParameters();
        parameters.Add("limit", limit);
        var (indexed, looked) = (words.Where(word => IsMatched(kind, word)), words.Where(word => !IsMatched(kind, word)).ToList());
        var match = string.Join(" AND ", indexed.Select(word => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        parameters.Add("match", match);
        for (var i = 0; i < looked.Count; i++)
        {
            parameters.Add($"word{i}", $"%{Escaped(looked[i])}%");
        }

        var likes = string.Concat(looked.Select((_, i) => $" AND c.text {Like(kind)} @word{i} ESCAPE '\\'"));
        var (from, order) =
            match.Length > 0
                ? (
                    $"clause_words w JOIN clauses c ON c.clause = w.rowid {Newest} WHERE clause_words MATCH @match{likes}",
                    "bm25(clause_words), c.clause"
                )
                : ($"clauses c {Newest} WHERE 1 = 1{likes}", "c.clause");
        return [.. connection.Query<SearchHit>(string.Format(CultureInfo.InvariantCulture, form, from, order), parameters)];
    }

    private static bool IsMatched(DatabaseKind kind, string word) => kind == DatabaseKind.Sqlite && word.Length >= IndexedLength;

    private static string Like(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? "LIKE" : "ILIKE";

    private static string Escaped(string word) =>
        word.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
}
