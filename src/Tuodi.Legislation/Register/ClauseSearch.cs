using Dapper;
using Microsoft.Data.Sqlite;
using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Register;

/// <summary>Full-text search in clauses: an index of three characters each for longer words, which Chinese writes without blanks; shorter ones are looked up in the text.</summary>
internal static class ClauseSearch
{
    private const int IndexedLength = 3;

    private const string Newest = "JOIN current t USING (id, version)";

    public static IReadOnlyList<SearchHit> Find(SqliteConnection connection, string query, int limit)
    {
        var words = PlainText.Of(query).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return [];
        }

        var parameters = new DynamicParameters();
        parameters.Add("limit", limit);
        var (indexed, looked) = (
            words.Where(word => word.Length >= IndexedLength),
            words.Where(word => word.Length < IndexedLength).ToList()
        );
        var match = string.Join(" AND ", indexed.Select(word => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        parameters.Add("match", match);
        for (var i = 0; i < looked.Count; i++)
        {
            parameters.Add($"word{i}", $"%{Escaped(looked[i])}%");
        }

        var likes = string.Concat(looked.Select((_, i) => $" AND c.text LIKE @word{i} ESCAPE '\\'"));
        var sql =
            match.Length > 0
                ? $"SELECT c.id, t.title, c.place, c.text FROM clause_words w JOIN clauses c ON c.clause = w.rowid {Newest} WHERE clause_words MATCH @match{likes} ORDER BY bm25(clause_words), c.clause LIMIT @limit"
                : $"SELECT c.id, t.title, c.place, c.text FROM clauses c {Newest} WHERE 1{likes} ORDER BY c.clause LIMIT @limit";
        return [.. connection.Query<SearchHit>(sql, parameters)];
    }

    private static string Escaped(string word) =>
        word.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
}
