using System.Data.Common;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Databases;

/// <summary>A database behind one set of SQL: what differs between SQLite and PostgreSQL stands here and nowhere else.</summary>
public interface IDatabase : IAsyncDisposable
{
    /// <summary>Which it is.</summary>
    DatabaseKind Kind { get; }

    /// <summary>How many batches of acts are decided side by side.</summary>
    int Writers { get; }

    /// <summary>How many of them may be written and committed at the same moment.</summary>
    int Commits { get; }

    /// <summary>Where it is, without passwords, for people.</summary>
    string Place { get; }

    /// <summary>An open connection for whole rows, read by the tables' own columns; the caller disposes of it.</summary>
    /// <exception cref="Kernel.ProblemException">The database cannot be reached.</exception>
    Task<DbConnection> ConnectAsync(CancellationToken cancel);

    /// <summary>An open connection for every kind of query; the caller disposes of it.</summary>
    /// <exception cref="Kernel.ProblemException">The database cannot be reached.</exception>
    Task<DbConnection> OpenAsync(CancellationToken cancel)
    {
        // Loading the mapper takes longer than a settlement: only what needs it waits for it.
        DayHandler.Register();
        return ConnectAsync(cancel);
    }

    /// <summary>A transaction that is going to write.</summary>
    Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancel);

    /// <summary>A transaction that reads, all of it from one moment, and does not write.</summary>
    Task<DbTransaction> SnapshotAsync(DbConnection connection, CancellationToken cancel);

    /// <summary>The text of a script or a query in the words of this database: <c>{bytes}</c>, <c>{day}</c>, <c>{clustered}</c>, and <c>{exact}</c> for the order of texts by their bytes.</summary>
    string Words(string script);

    /// <summary>The condition that a column is one of the keys in a parameter.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">The parameter's name without its mark, filled by <see cref="Keys(IReadOnlyCollection{long})"/>.</param>
    string In(string column, string parameter);

    /// <summary>The value of a parameter that holds keys.</summary>
    object Keys(IReadOnlyCollection<long> keys);

    /// <summary>The value of a parameter that holds keys.</summary>
    object Keys(IReadOnlyCollection<string> keys);

    /// <summary>Writes all changes within a transaction.</summary>
    /// <exception cref="ConflictException">A row is no longer as it was read, or exists already.</exception>
    Task WriteAsync(DbTransaction transaction, IReadOnlyList<TableChange> changes, CancellationToken cancel);

    /// <summary>Applies scripts under a lock that holds off other servers that start at the same time.</summary>
    Task ExclusivelyAsync(Func<DbConnection, DbTransaction, Task> work, CancellationToken cancel);

    /// <summary>Whether an error says that somebody else wrote first, so that the whole may be tried again.</summary>
    bool IsConflict(Exception error);

    /// <summary>Whether an error says that the database was lost, is full or is held by others: what happened to a commit is then not known.</summary>
    bool IsLost(Exception error);
}
