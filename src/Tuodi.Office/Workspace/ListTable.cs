using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Tuodi.Kernel;

namespace Tuodi.Office.Workspace;

/// <summary>A table that holds the rows of lists: what a row says in columns, under a key by which a later list finds it again.</summary>
/// <param name="name">The table.</param>
/// <param name="columns">What a row says; what is not here no import writes.</param>
/// <param name="spotOf">Where a row stands in its list.</param>
/// <param name="onInsert">Columns that a new row starts with.</param>
internal sealed class ListTable<T>(
    string name,
    IReadOnlyList<(string Name, Func<T, object?> Value)> columns,
    Func<T, Spot> spotOf,
    IReadOnlyList<(string Name, Func<T, object?> Value)>? onInsert = null
)
{
    private readonly IReadOnlyList<(string Name, Func<T, object?> Value)> _insertOnly = onInsert ?? [];

    /// <summary>Takes rows in: new ones are added, those that say something else are updated, the others stay.</summary>
    /// <param name="connection">The workspace, inside a transaction.</param>
    /// <param name="importId">The import.</param>
    /// <param name="file">What the list is called.</param>
    /// <param name="scope">Which rows of the table the list can speak of.</param>
    /// <param name="values">The values of the scope.</param>
    /// <param name="rows">The rows with their keys, each key once.</param>
    /// <exception cref="ProblemException">A key stands for another person in the workspace.</exception>
    public TableChange Take(
        SqliteConnection connection,
        long importId,
        string file,
        string scope,
        object? values,
        IReadOnlyList<(string Key, T Row)> rows
    )
    {
        var held = Held(connection, scope, values);
        using var insert = Command(connection, InsertSql());
        using var update = Command(connection, UpdateSql());
        var (fresh, updated, unchanged) = (0, 0, 0);
        var problems = new List<Problem>();
        foreach (var (key, row) in rows)
        {
            var spot = spotOf(row);
            var says = columns.Select(column => column.Value(row)).ToArray();
            if (!held.Remove(key, out var old))
            {
                Bind(insert, [importId, file, (long)spot.Line, key, .. says, .. _insertOnly.Select(column => column.Value(row))]);
                fresh++;
                continue;
            }

            if (!Equals(old.Says[0], says[0]))
            {
                problems.Add(Other(spot, old));
                continue;
            }

            if (old.Says.AsSpan().SequenceEqual(says))
            {
                unchanged++;
            }
            else
            {
                updated++;
            }

            Bind(update, [importId, file, (long)spot.Line, .. says, old.Id]);
        }

        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }

        return new TableChange(fresh, updated, unchanged, SetAside(connection, file, held.Values));
    }

    // Two lists of one name would have two rows in one place.
    private int SetAside(SqliteConnection connection, string file, IEnumerable<HeldRow> left)
    {
        var absent = left.Where(row => row.File == file).ToList();
        connection.Execute($"UPDATE {name} SET file = file || ' #' || import_id WHERE id = @Id", absent.Select(row => new { row.Id }));
        return absent.Count;
    }

    private Dictionary<string, HeldRow> Held(SqliteConnection connection, string scope, object? values)
    {
        var held = new Dictionary<string, HeldRow>(StringComparer.Ordinal);
        var sql = $"SELECT id, row_key, file, line, {Names(columns)} FROM {name} WHERE {scope}";
        using var reader = connection.ExecuteReader(sql, values);
        while (reader.Read())
        {
            var says = new object?[columns.Count];
            for (var i = 0; i < says.Length; i++)
            {
                says[i] = reader.IsDBNull(i + 4) ? null : reader.GetValue(i + 4);
            }

            held.Add(reader.GetString(1), new HeldRow(reader.GetInt64(0), reader.GetString(2), reader.GetInt64(3), says));
        }

        return held;
    }

    private static Problem Other(Spot spot, HeldRow old) =>
        new(
            spot,
            new Bilingual(
                $"工作区中同一序号（或结算id）的行属于另一人，见 {old.File} 第 {old.Line} 行",
                $"This row has the key of a row of another person in the workspace, from {old.File} line {old.Line}"
            ),
            new Bilingual(
                "为免一人的标记落到他人名下，本次未导入任何行。请核对哪份清单为准；如需重来，用 tuodi office clear 清除该类清单，已有标记的行须加 --with-marks。",
                "Nothing was imported, so that nobody gets the marks of another person. Look which list is the right one; to start over, clear its kind with `tuodi office clear`, rows with marks by --with-marks."
            )
        );

    private string InsertSql()
    {
        var all = columns.Concat(_insertOnly).ToList();
        var values = string.Join(", ", Enumerable.Range(0, all.Count + 4).Select(Parameter));
        return $"INSERT INTO {name} (import_id, file, line, row_key, {Names(all)}) VALUES ({values})";
    }

    private string UpdateSql()
    {
        var sets = columns.Select((column, i) => $"{column.Name} = {Parameter(i + 3)}");
        return $"UPDATE {name} SET import_id = {Parameter(0)}, file = {Parameter(1)}, line = {Parameter(2)}, {string.Join(", ", sets)} WHERE id = {Parameter(columns.Count + 3)}";
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private static void Bind(SqliteCommand command, object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (command.Parameters.Count == i)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = Parameter(i) });
            }

            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    private static string Names(IEnumerable<(string Name, Func<T, object?> Value)> columns) =>
        string.Join(", ", columns.Select(column => column.Name));

    private static string Parameter(int place) => "$p" + place.ToString(CultureInfo.InvariantCulture);

    private sealed record HeldRow(long Id, string File, long Line, object?[] Says);
}
