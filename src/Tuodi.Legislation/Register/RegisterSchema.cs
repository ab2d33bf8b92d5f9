using System.Data.Common;
using Dapper;
using Tuodi.Kernel;
using Tuodi.Storage.Databases;

namespace Tuodi.Legislation.Register;

/// <summary>The tables of a register: in a file of its own with SQLite, in the schema <c>legislation</c> of a database with PostgreSQL.</summary>
internal static class RegisterSchema
{
    /// <summary>Stands in the register, so that another version's is refused and not misread.</summary>
    private const long Version = 2;

    /// <summary>Marks a file as a register (PRAGMA application_id): the letters TDLG.</summary>
    private const int Mark = 0x54444C47;

    /// <summary>Makes the tables where there are none.</summary>
    /// <exception cref="ProblemException">What is there is something else, or was made by another version.</exception>
    public static Task PrepareAsync(IDatabase database, CancellationToken cancel) =>
        database.ExclusivelyAsync(
            (connection, _) =>
                database.Kind == DatabaseKind.Sqlite ? InFileAsync(connection, database) : OnServerAsync(connection, database),
            cancel
        );

    private static async Task InFileAsync(DbConnection connection, IDatabase database)
    {
        if (await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM sqlite_master").ConfigureAwait(false) == 0)
        {
            await connection
                .ExecuteAsync($"PRAGMA application_id = {Mark}; PRAGMA user_version = {Version}; {RegisterScript.Sqlite}")
                .ConfigureAwait(false);
        }
        else if (
            await connection.ExecuteScalarAsync<long>("PRAGMA application_id").ConfigureAwait(false) != Mark
            || await connection.ExecuteScalarAsync<long>("PRAGMA user_version").ConfigureAwait(false) != Version
        )
        {
            throw OfAnotherVersion(database);
        }
        else
        {
            await connection.ExecuteAsync(RegisterScript.SqliteGuard).ConfigureAwait(false);
        }
    }

    private static async Task OnServerAsync(DbConnection connection, IDatabase database)
    {
        await connection
            .ExecuteAsync("CREATE SCHEMA IF NOT EXISTS legislation; SET search_path TO legislation, public")
            .ConfigureAwait(false);
        if (!await connection.ExecuteScalarAsync<bool>("SELECT to_regclass('legislation.register') IS NOT NULL").ConfigureAwait(false))
        {
            await connection.ExecuteAsync(RegisterScript.Postgres).ConfigureAwait(false);
            await connection.ExecuteAsync($"INSERT INTO register VALUES ({Version})").ConfigureAwait(false);
            await TrigramIndex.MakeAsync(connection).ConfigureAwait(false);
        }
        else if (await connection.ExecuteScalarAsync<long>("SELECT version FROM register").ConfigureAwait(false) != Version)
        {
            throw OfAnotherVersion(database);
        }
    }

    private static ProblemException OfAnotherVersion(IDatabase database) =>
        new(
            new Problem(
                new Spot(database.Place, 0, 0),
                new Bilingual("这不是本版本的法规库", "This is no register of texts of this version"),
                new Bilingual(
                    "请用 --register 给出别的文件或数据库，并重新导入文本。",
                    "Give another file or database with --register; import the texts again."
                )
            )
        );
}
