using System.Data.Common;
using Dapper;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Register;

/// <summary>Rows of one area that are decided together: what they are compared with, and what is to be written.</summary>
internal sealed class Slice(
    IDatabase database,
    DbConnection connection,
    DbTransaction? transaction,
    string area,
    long now,
    IdSource ids,
    IReadOnlyList<RegisterValues> rows
)
{
    public IReadOnlyList<RegisterValues> Rows => rows;

    public long Now => now;

    public List<TableChange> Changes { get; } = [];

    public long NextId() => ids.Next();

    /// <summary>The rows of a table whose column has one of the keys.</summary>
    public Task<List<T>> FindAsync<T>(Table<T> table, string column, IEnumerable<string> keys, bool inArea)
        where T : class => QueryAsync<T>(table.Select, column, keys, inArea);

    /// <summary>Which of the persons the area has.</summary>
    public async Task<HashSet<string>> PersonsAsync(IEnumerable<string> persons) =>
        [.. await QueryAsync<string>("select id from person", "id", persons, true).ConfigureAwait(false)];

    private async Task<List<T>> QueryAsync<T>(string select, string column, IEnumerable<string> keys, bool inArea)
    {
        var where = $"{(inArea ? "area = @area and " : string.Empty)}{database.In(column, "keys")}";
        var values = database.Keys([.. keys.Distinct(StringComparer.Ordinal)]);
        return
        [
            .. await connection.QueryAsync<T>($"{select} where {where}", new { area, keys = values }, transaction).ConfigureAwait(false),
        ];
    }
}
