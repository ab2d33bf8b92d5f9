using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Tuodi.Kernel;

namespace Tuodi.Office.Workspace;

/// <summary>Brings a workspace to the present version by the numbered scripts that it has not had yet.</summary>
internal static class WorkspaceSchema
{
    /// <summary>Marks the file as a workspace: TUDI in ASCII.</summary>
    private const long ApplicationId = 0x54554449;

    private static readonly string[] Scripts = ["001.sql"];

    /// <summary>Applies the scripts.</summary>
    /// <exception cref="ProblemException">The file is another program's, or of a newer version.</exception>
    public static void Apply(SqliteConnection connection, string path)
    {
        var version = connection.ExecuteScalar<int>("PRAGMA user_version");
        var owner = connection.ExecuteScalar<long>("PRAGMA application_id");
        var isEmpty = connection.ExecuteScalar<long>("SELECT COUNT(*) FROM sqlite_schema") == 0;
        if (owner != ApplicationId && !isEmpty)
        {
            throw new ProblemException(
                new Problem(
                    new Spot(path, 0, 0),
                    new Bilingual("此文件是其他程序的数据库", "The file is another program's database"),
                    new Bilingual("请用 --workspace 另指一个。", "Give another with --workspace FILE.")
                )
            );
        }

        if (version > Scripts.Length)
        {
            throw new ProblemException(
                new Problem(
                    new Spot(path, 0, 0),
                    new Bilingual("此工作区由更新版本的 tuodi 写成", "A newer version of tuodi wrote this workspace"),
                    new Bilingual("请用该版本或更新的版本。", "Use that version, or a newer one.")
                )
            );
        }

        if (version == Scripts.Length)
        {
            return;
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var script in Scripts.Skip(connection.ExecuteScalar<int>("PRAGMA user_version")))
        {
            connection.Execute(Text(script));
        }

        // Pragmas take no parameters.
        connection.Execute(
            string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Scripts.Length}")
        );
        transaction.Commit();
    }

    private static string Text(string script)
    {
        using var reader = new StreamReader(typeof(WorkspaceSchema).Assembly.GetManifestResourceStream(script)!);
        return reader.ReadToEnd();
    }
}
