using System.Data.Common;
using Dapper;

namespace Tuodi.Storage.Databases;

/// <summary>The tables that a database has, and how many rows each.</summary>
public static class TableCounts
{
    /// <summary>The tables with their rows, by name.</summary>
    public static async Task<IReadOnlyList<(string Table, long Rows)>> OfAsync(IDatabase database, CancellationToken cancel)
    {
        var snapshot = await Snapshot.OpenAsync(database, cancel).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
        {
            var counts = new List<(string, long)>();
            foreach (var table in await NamesAsync(database, snapshot.Connection).ConfigureAwait(false))
            {
                counts.Add(
                    (table, await snapshot.Connection.ExecuteScalarAsync<long>($"select count(*) from {table}").ConfigureAwait(false))
                );
            }

            return counts;
        }
    }

    internal static async Task<IReadOnlyList<string>> NamesAsync(IDatabase database, DbConnection connection)
    {
        var query =
            database.Kind == DatabaseKind.Postgres
                ? "select tablename::text from pg_tables where schemaname = any (current_schemas(false)) order by 1"
                : "select name from sqlite_master where type = 'table' and name not like 'sqlite@_%' escape '@' order by 1";
        return [.. await connection.QueryAsync<string>(query).ConfigureAwait(false)];
    }
}
