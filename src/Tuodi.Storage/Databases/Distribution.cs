using Dapper;
using Tuodi.Kernel;

namespace Tuodi.Storage.Databases;

/// <summary>Spreads the tables of a PostgreSQL that has the Citus extension over its workers, by the insured division.</summary>
/// <param name="database">The database, at the schema of this version.</param>
public sealed class Distribution(IDatabase database)
{
    /// <summary>The statement that spreads a table, or makes it known everywhere.</summary>
    public static string Statement(SchemaTable table) =>
        table.IsSpread ? $"select create_distributed_table('{table.Name}', 'area')" : $"select create_reference_table('{table.Name}')";

    /// <summary>The tables in the order in which they are to be spread: those known everywhere first, for others refer to them.</summary>
    /// <param name="done">Those that are spread already.</param>
    public static IReadOnlyList<SchemaTable> Order(IReadOnlySet<string> done) =>
        [.. SchemaTables.All.Where(table => !done.Contains(table.Name)).OrderBy(table => table.IsSpread)];

    /// <summary>Spreads what is not spread yet.</summary>
    /// <param name="progress">Is told each table before it is spread.</param>
    /// <param name="cancel">Stops between tables.</param>
    /// <returns>The tables that were spread.</returns>
    /// <exception cref="ProblemException">The database has no such extension.</exception>
    public async Task<IReadOnlyList<SchemaTable>> RunAsync(IProgress<SchemaTable>? progress, CancellationToken cancel)
    {
        if (database.Kind != DatabaseKind.Postgres)
        {
            throw Refuse("SQLite is one file and cannot be spread", "Use PostgreSQL with the Citus extension; one file serves one server.");
        }

        var connection = await database.OpenAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var found = await connection
                .ExecuteScalarAsync<long>("select count(*) from pg_extension where extname = 'citus'")
                .ConfigureAwait(false);
            if (found == 0)
            {
                throw Refuse(
                    "The database does not have the Citus extension",
                    "Install it, put citus into shared_preload_libraries, and run `create extension citus`; a single server needs none of this."
                );
            }

            var names = await connection.QueryAsync<string>("select table_name::text from citus_tables").ConfigureAwait(false);
            var order = Order(names.ToHashSet(StringComparer.Ordinal));
            foreach (var table in order)
            {
                cancel.ThrowIfCancellationRequested();
                progress?.Report(table);
                await connection.ExecuteAsync(Statement(table)).ConfigureAwait(false);
            }

            return order;
        }
    }

    private ProblemException Refuse(string wrong, string remedy) => new(new Problem(new Spot(database.Place, 0, 0), wrong, remedy));
}
