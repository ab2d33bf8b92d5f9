using System.Globalization;
using Microsoft.Data.Sqlite;
using Tuodi.Kernel;

namespace Tuodi.Office.Workspace;

/// <summary>The workspace of an office (工作区): one file that holds its lists month by month, and what became of each row.</summary>
/// <remarks>Everything that changes it is one transaction: done whole, or not at all.</remarks>
public sealed partial class OfficeWorkspace : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly string _path;
    private readonly TimeProvider _clock;
    private readonly string _by;
    private SqliteTransaction? _transaction;

    private OfficeWorkspace(SqliteConnection connection, string path, TimeProvider clock, string by) =>
        (_connection, _path, _clock, _by) = (connection, path, clock, by);

    /// <summary>Opens a workspace.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="clock">What time it is.</param>
    /// <param name="by">Who works with it; stands in the log.</param>
    /// <param name="create">Whether it is made when it is not there.</param>
    /// <exception cref="ProblemException">It is not there, is no workspace, or is of a newer version.</exception>
    public static OfficeWorkspace Open(string path, TimeProvider clock, string by, bool create = false)
    {
        if (!create && !File.Exists(path))
        {
            throw new ProblemException(
                new Problem(
                    new Spot(path, 0, 0),
                    new Bilingual("此处没有工作区", "There is no workspace here"),
                    new Bilingual(
                        "用 tuodi office import 文件 新建，或用 --workspace 指明。",
                        "Start one with `tuodi office import FILES`, or name it with --workspace FILE."
                    )
                )
            );
        }

        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            Pooling = false,
            DefaultTimeout = 5,
        };
        var connection = new SqliteConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            WorkspaceSchema.Apply(connection, path);
            return new OfficeWorkspace(connection, path, clock, by);
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            throw Told(path, error);
        }
        catch (ProblemException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    /// <summary>Changes the workspace, whole or not at all; what is called within is part of the same transaction.</summary>
    private T Write<T>(Func<T> work, Func<T, bool>? isWorthKeeping = null)
    {
        if (_transaction is not null)
        {
            return work();
        }

        try
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            _transaction = transaction;
            var result = work();
            if (isWorthKeeping?.Invoke(result) ?? true)
            {
                transaction.Commit();
            }

            return result;
        }
        catch (SqliteException error)
        {
            throw Told(_path, error);
        }
        finally
        {
            _transaction = null;
        }
    }

    private T Read<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error)
        {
            throw Told(_path, error);
        }
    }

    private string Now() => _clock.GetLocalNow().ToString("O", CultureInfo.InvariantCulture);

    private static ProblemException Told(string path, SqliteException error) =>
        error.SqliteErrorCode switch
        {
            5 or 6 => Refuse(
                path,
                new("另一个命令正在写入工作区", "Another command is writing to the workspace"),
                new("请待其结束后再试。", "Try again when it has ended.")
            ),
            26 => Refuse(
                path,
                new("此文件不是工作区", "The file is no workspace"),
                new("请用 --workspace 另指一个。", "Give another with --workspace FILE.")
            ),
            _ => Refuse(
                path,
                new($"工作区无法使用：{error.Message.TrimEnd('.')}", $"The workspace cannot be used: {error.Message.TrimEnd('.')}"),
                new("工作区保持原样。", "It was left as it was.")
            ),
        };

    private static ProblemException Refuse(string place, Bilingual wrong, Bilingual remedy) =>
        new(new Problem(new Spot(place, 0, 0), wrong, remedy));
}
