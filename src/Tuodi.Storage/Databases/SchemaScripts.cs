using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Dapper;
using Tuodi.Kernel;

namespace Tuodi.Storage.Databases;

/// <summary>Brings a database to the schema of this version: numbered scripts, each applied once, all under a lock.</summary>
public static class SchemaScripts
{
    private const string Folder = "Tuodi.Storage.Scripts.";

    /// <summary>The scripts in order.</summary>
    public static IReadOnlyList<SchemaScript> All { get; } = Read();

    /// <summary>Applies what is missing.</summary>
    /// <returns>The scripts that were applied.</returns>
    /// <exception cref="ProblemException">The database was made by a newer version, or a script that was applied is another here.</exception>
    public static Task<IReadOnlyList<SchemaScript>> ApplyAsync(IDatabase database, TimeProvider clock, CancellationToken cancel) =>
        ApplyAsync(database, All, clock, cancel);

    /// <summary>The numbers of the scripts that a database has, with when each was applied; none where it is empty.</summary>
    public static async Task<IReadOnlyDictionary<long, long>> AppliedAsync(IDatabase database, CancellationToken cancel)
    {
        var connection = await database.OpenAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var tables = await TableCounts.NamesAsync(database, connection).ConfigureAwait(false);
            var rows = tables.Contains("schema_script")
                ? await connection
                    .QueryAsync<(long Number, long Applied)>("select number, applied from schema_script")
                    .ConfigureAwait(false)
                : [];
            return rows.ToDictionary(row => row.Number, row => row.Applied);
        }
    }

    internal static async Task<IReadOnlyList<SchemaScript>> ApplyAsync(
        IDatabase database,
        IReadOnlyList<SchemaScript> scripts,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await HasAllAsync(database, scripts, cancel).ConfigureAwait(false))
        {
            return [];
        }

        var applied = new List<SchemaScript>();
        await database
            .ExclusivelyAsync(
                async (connection, transaction) =>
                {
                    var stored = await StoredAsync(connection, transaction).ConfigureAwait(false);
                    Check(database, scripts, stored);
                    foreach (var script in scripts.Where(script => !stored.ContainsKey(script.Number)))
                    {
                        await connection.ExecuteAsync(database.Words(script.Text), transaction: transaction).ConfigureAwait(false);
                        await connection
                            .ExecuteAsync(
                                "insert into schema_script (number, name, hash, applied) values (@Number, @Name, @Hash, @applied)",
                                new
                                {
                                    script.Number,
                                    script.Name,
                                    script.Hash,
                                    applied = Transactions.Instants.Of(clock.GetUtcNow()),
                                },
                                transaction
                            )
                            .ConfigureAwait(false);
                        applied.Add(script);
                    }
                },
                cancel
            )
            .ConfigureAwait(false);
        return applied;
    }

    // Nearly every start finds all of them: that is seen without a lock, which would make starting servers wait for each other.
    private static async Task<bool> HasAllAsync(IDatabase database, IReadOnlyList<SchemaScript> scripts, CancellationToken cancel)
    {
        var connection = await database.ConnectAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var command = connection.CreateCommand();
            await using (command.ConfigureAwait(false))
            {
                command.CommandText = "select hash from schema_script order by number";
                var stored = new List<string>();
                try
                {
                    var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
                    await using (reader.ConfigureAwait(false))
                    {
                        while (await reader.ReadAsync(cancel).ConfigureAwait(false))
                        {
                            stored.Add(reader.GetString(0));
                        }
                    }
                }
                catch (DbException error) when (!database.IsLost(error))
                {
                    return false; // a new database, which has no such table
                }

                return stored.SequenceEqual(scripts.Select(script => script.Hash));
            }
        }
    }

    private static async Task<Dictionary<long, string>> StoredAsync(DbConnection connection, DbTransaction transaction)
    {
        await connection
            .ExecuteAsync(
                "create table if not exists schema_script (number bigint not null primary key, name text not null, hash text not null, applied bigint not null)",
                transaction: transaction
            )
            .ConfigureAwait(false);
        var rows = await connection
            .QueryAsync<(long Number, string Hash)>("select number, hash from schema_script", transaction: transaction)
            .ConfigureAwait(false);
        return rows.ToDictionary(row => row.Number, row => row.Hash);
    }

    private static void Check(IDatabase database, IReadOnlyList<SchemaScript> scripts, Dictionary<long, string> stored)
    {
        foreach (var (number, hash) in stored)
        {
            var known = scripts.FirstOrDefault(script => script.Number == number);
            if (known is null || known.Hash != hash)
            {
                throw new ProblemException(
                    new Problem(
                        new Spot(database.Place, 0, 0),
                        $"The database has script {number}, which this version does not have, or has otherwise",
                        "Use the version of Tuodi that made it, or a newer one."
                    )
                );
            }
        }
    }

    private static List<SchemaScript> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var scripts = new List<SchemaScript>();
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var file = name[Folder.Length..];
            scripts.Add(new SchemaScript(long.Parse(file[..3], CultureInfo.InvariantCulture), file, reader.ReadToEnd()));
        }

        return scripts;
    }
}
