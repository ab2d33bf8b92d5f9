using Dapper;
using Microsoft.Data.Sqlite;
using Tuodi.Kernel;

namespace Tuodi.Storage.Databases;

/// <summary>A copy of a SQLite database as it stands at one moment, while the service goes on.</summary>
/// <param name="database">The database.</param>
public sealed class SqliteBackup(IDatabase database)
{
    /// <summary>Writes the copy, checks it, and puts it in its place whole or not at all.</summary>
    /// <param name="file">The file, which must not exist.</param>
    /// <param name="cancel">Ends the wait before it begins.</param>
    /// <returns>The size of the copy in bytes.</returns>
    /// <exception cref="ProblemException">It is no SQLite database, the file is there already, or the copy is damaged.</exception>
    public async Task<long> WriteAsync(string file, CancellationToken cancel)
    {
        if (database.Kind != DatabaseKind.Sqlite)
        {
            throw Refuse(
                database.Place,
                "This is a PostgreSQL server, which is backed up by its own tools",
                "Use pg_dump for a copy, or pg_basebackup with archived logs for any moment; see docs/operating/running.md."
            );
        }

        if (File.Exists(file))
        {
            throw Refuse(file, "There is such a file already", "Give another name; a backup is never written over.");
        }

        var part = $"{file}.part";
        File.Delete(part);
        try
        {
            var connection = await database.OpenAsync(cancel).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                await connection.ExecuteAsync("vacuum into @part", new { part }).ConfigureAwait(false);
            }

            await CheckAsync(part, cancel).ConfigureAwait(false);
            using (var copy = new FileStream(part, FileMode.Open, FileAccess.ReadWrite))
            {
                copy.Flush(flushToDisk: true);
            }

            File.Move(part, file);
            return new FileInfo(file).Length;
        }
        catch (SqliteException error)
        {
            throw Refuse(file, $"The copy cannot be written: {error.Message}", "Check the folder and the room on the disk.");
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static async Task CheckAsync(string part, CancellationToken cancel)
    {
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = part,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString();
        var connection = new SqliteConnection(text);
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync(cancel).ConfigureAwait(false);
            var found = await connection.ExecuteScalarAsync<string>("pragma integrity_check").ConfigureAwait(false);
            if (found != "ok")
            {
                throw Refuse(part, $"The copy is damaged: {found}", "Check the disk, and the database with `tuodi db check`.");
            }
        }
    }

    private static ProblemException Refuse(string place, string wrong, string remedy) =>
        new(new Problem(new Spot(place, 0, 0), wrong, remedy));
}
