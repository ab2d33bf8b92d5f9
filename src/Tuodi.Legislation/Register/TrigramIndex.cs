using System.Data.Common;
using Dapper;

namespace Tuodi.Legislation.Register;

/// <summary>The index of three characters each that PostgreSQL's extension pg_trgm keeps of the clauses.</summary>
/// <remarks>
/// A server may lack the extension, may forbid its user to make it, or may run in a language (LC_CTYPE C) in which Chinese characters are no letters, so that the index would hold nothing. Then
/// every clause is looked through: the same clauses are found, only later.
/// </remarks>
internal static class TrigramIndex
{
    private const string Name = "clause_words";

    public static async Task MakeAsync(DbConnection connection)
    {
        // The extension is made inside a savepoint: where that is refused, the tables are made all the same.
        await connection.ExecuteAsync("SAVEPOINT before_index").ConfigureAwait(false);
        try
        {
            await connection.ExecuteAsync("CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public").ConfigureAwait(false);
            if (await KnowsChineseAsync(connection).ConfigureAwait(false))
            {
                await connection.ExecuteAsync($"CREATE INDEX {Name} ON clauses USING gin (text gin_trgm_ops)").ConfigureAwait(false);
            }
        }
        catch (DbException)
        {
            await connection.ExecuteAsync("ROLLBACK TO SAVEPOINT before_index").ConfigureAwait(false);
        }
    }

    public static bool IsThere(DbConnection connection) =>
        connection.ExecuteScalar<bool>($"SELECT to_regclass('legislation.{Name}') IS NOT NULL");

    private static Task<bool> KnowsChineseAsync(DbConnection connection) =>
        connection.ExecuteScalarAsync<bool>("SELECT cardinality(public.show_trgm('医疗救助')) > 0");
}
