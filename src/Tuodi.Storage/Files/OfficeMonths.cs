using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Files;

/// <summary>The months that users of the console audit: their files lie in the database, with all other personal data and nowhere else, until their owner deletes them or <see cref="Kept"/> is over.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">The clock.</param>
/// <param name="owner">Whose months.</param>
/// <param name="area">The owner's division.</param>
public sealed class OfficeMonths(IDatabase database, TimeProvider clock, string owner, string area)
{
    /// <summary>How long a month is kept.</summary>
    public static TimeSpan Kept { get; } = TimeSpan.FromHours(24);

    private const string Own = "owner = @owner and area = @area";
    private const string OwnMonth = $"{Own} and month = @id";

    /// <summary>The months that are kept, newest first.</summary>
    public Task<IReadOnlyList<OfficeMonthRow>> AllAsync(CancellationToken cancel) =>
        QueryAsync<OfficeMonthRow>(
            $"{Tables.OfficeMonth.Select} where {Own} and until >= @now order by handed_at desc, id desc",
            string.Empty,
            cancel
        );

    /// <summary>A month, or nothing where there is none or its time is over.</summary>
    public async Task<OfficeMonthRow?> FindAsync(string id, CancellationToken cancel) =>
        (
            await QueryAsync<OfficeMonthRow>($"{Tables.OfficeMonth.Select} where {Own} and id = @id and until >= @now", id, cancel)
                .ConfigureAwait(false)
        ).SingleOrDefault();

    /// <summary>Its files with what they hold, in the order in which they came.</summary>
    public Task<IReadOnlyList<OfficeFileRow>> FilesAsync(string id, CancellationToken cancel) =>
        QueryAsync<OfficeFileRow>($"{Tables.OfficeFile.Select} where {OwnMonth} order by number", id, cancel);

    /// <summary>The numbers, names and sizes of the files of a month.</summary>
    public Task<IReadOnlyList<(long Number, string Name, long Size)>> NamesAsync(string id, CancellationToken cancel) =>
        QueryAsync<(long, string, long)>(
            $"select number, name, cast(length(content) as bigint) from office_file where {OwnMonth} order by number",
            id,
            cancel
        );

    /// <summary>Keeps files as a new month.</summary>
    /// <returns>The month's number.</returns>
    public async Task<string> AddAsync(IReadOnlyList<(string Name, byte[] Content)> files, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var hash = Hash(files);
        var month = new OfficeMonthRow
        {
            Area = area,
            Owner = owner,
            Id = $"{Instants.Of(now)}-{Convert.ToHexStringLower(hash)[..12]}",
            HandedAt = Instants.Of(now),
            Until = Instants.Of(now + Kept),
            Version = 1,
        };
        await WriteAsync(
                month.Id,
                TrailAct.OfficeHandIn,
                hash,
                async (_, transaction) =>
                    await database
                        .WriteAsync(
                            transaction,
                            [
                                TableChange.Insert(Tables.OfficeMonth, [month]),
                                TableChange.Insert(Tables.OfficeFile, Rows(month.Id, files, 1)),
                            ],
                            cancel
                        )
                        .ConfigureAwait(false),
                cancel
            )
            .ConfigureAwait(false);
        return month.Id;
    }

    /// <summary>Adds files to a month.</summary>
    public Task AddAsync(OfficeMonthRow month, IReadOnlyList<(string Name, byte[] Content)> files, CancellationToken cancel) =>
        WriteAsync(
            month.Id,
            TrailAct.OfficeHandIn,
            Hash(files),
            async (connection, transaction) =>
            {
                var last = await connection
                    .ExecuteScalarAsync<long>(
                        $"select coalesce(max(number), 0) from office_file where {OwnMonth}",
                        Values(month.Id),
                        transaction
                    )
                    .ConfigureAwait(false);
                await database
                    .WriteAsync(transaction, [TableChange.Insert(Tables.OfficeFile, Rows(month.Id, files, checked((int)last + 1)))], cancel)
                    .ConfigureAwait(false);
            },
            cancel
        );

    /// <summary>Takes a file out of a month.</summary>
    public Task RemoveAsync(OfficeMonthRow month, int number, CancellationToken cancel) =>
        WriteAsync(
            month.Id,
            TrailAct.OfficeRemove,
            null,
            (connection, transaction) =>
                connection.ExecuteAsync(
                    $"delete from office_file where {OwnMonth} and number = @number",
                    new
                    {
                        owner,
                        area,
                        id = month.Id,
                        number,
                    },
                    transaction
                ),
            cancel
        );

    /// <summary>Deletes a month with its files.</summary>
    public Task RemoveAsync(OfficeMonthRow month, CancellationToken cancel) =>
        WriteAsync(
            month.Id,
            TrailAct.OfficeRemove,
            null,
            async (connection, transaction) =>
            {
                await connection
                    .ExecuteAsync($"delete from office_file where {OwnMonth}", Values(month.Id), transaction)
                    .ConfigureAwait(false);
                await connection
                    .ExecuteAsync($"delete from office_month where {Own} and id = @id", Values(month.Id), transaction)
                    .ConfigureAwait(false);
            },
            cancel
        );

    /// <summary>Notes what a month is to be audited by.</summary>
    /// <param name="month">The month as it is to be.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task SetAsync(OfficeMonthRow month, CancellationToken cancel) =>
        WriteAsync(
            month.Id,
            TrailAct.OfficeSettings,
            null,
            (_, transaction) =>
                database.WriteAsync(
                    transaction,
                    [TableChange.Update(Tables.OfficeMonth, [month with { Version = month.Version + 1 }])],
                    cancel
                ),
            cancel
        );

    /// <summary>Enters in the audit trail that the owner looked at a month.</summary>
    /// <param name="month">The month.</param>
    /// <param name="periods">The clearing months in its lists, such as <c>202506</c>.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task LookAsync(OfficeMonthRow month, IEnumerable<string> periods, CancellationToken cancel) =>
        AuditTrail.WriteAsync(
            database,
            clock,
            new Decision(owner, TrailAct.OfficeAudit, string.Join(' ', periods.Prepend(month.Id))),
            cancel
        );

    private List<OfficeFileRow> Rows(string month, IReadOnlyList<(string Name, byte[] Content)> files, int first) =>
        [
            .. files.Select(
                (file, i) =>
                    new OfficeFileRow
                    {
                        Area = area,
                        Owner = owner,
                        Month = month,
                        Number = first + i,
                        Name = file.Name,
                        Content = file.Content,
                    }
            ),
        ];

    private static byte[] Hash(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, content) in files)
        {
            hash.AppendData(SHA256.HashData(content));
        }

        return hash.GetHashAndReset();
    }

    private object Values(string id) =>
        new
        {
            owner,
            area,
            id,
            now = Instants.Of(clock.GetUtcNow()),
        };

    private async Task<IReadOnlyList<T>> QueryAsync<T>(string query, string id, CancellationToken cancel)
    {
        var connection = await database.OpenAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return
            [
                .. await connection
                    .QueryAsync<T>(new CommandDefinition(query, Values(id), cancellationToken: cancel))
                    .ConfigureAwait(false),
            ];
        }
    }

    private Task WriteAsync(
        string id,
        TrailAct act,
        byte[]? digest,
        Func<DbConnection, DbTransaction, Task> change,
        CancellationToken cancel
    ) =>
        AuditTrail.WriteAsync(
            database,
            clock,
            async (connection, transaction) =>
            {
                await change(connection, transaction).ConfigureAwait(false);
                return new Decision(owner, act, id, digest);
            },
            cancel
        );
}
