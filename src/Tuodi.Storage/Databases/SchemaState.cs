using Dapper;

namespace Tuodi.Storage.Databases;

/// <summary>Whether a database has the schema of this version.</summary>
public static class SchemaState
{
    /// <summary>Whether exactly the scripts of this version were applied.</summary>
    /// <exception cref="Kernel.ProblemException">The database cannot be reached.</exception>
    public static async Task<bool> IsCurrentAsync(IDatabase database, CancellationToken cancel)
    {
        var connection = await database.OpenAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var stored = await connection
                .QueryAsync<(long Number, string Hash)>(
                    new CommandDefinition("select number, hash from schema_script order by number", cancellationToken: cancel)
                )
                .ConfigureAwait(false);
            return stored.SequenceEqual(SchemaScripts.All.Select(script => (script.Number, script.Hash)));
        }
    }
}
