using System.Data.Common;
using Dapper;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Files;

/// <summary>Deletes files that may no longer be fetched: a hospital's statement and an office's lists name persons, and are kept no longer than was said.</summary>
/// <param name="database">The database.</param>
public sealed class ExpiredFiles(IDatabase database)
{
    private const int AtOnce = 20;

    /// <summary>Deletes those whose time is over, a few at a time so that settlements go on between.</summary>
    /// <param name="now">Now.</param>
    /// <param name="cancel">Ends it; what is deleted stays so.</param>
    /// <returns>How many were deleted.</returns>
    public async Task<int> DeleteAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var deleted = 0;
        var connection = await database.OpenAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            while (!cancel.IsCancellationRequested)
            {
                var some = (
                    await connection
                        .QueryAsync<(string Area, string Id)>(
                            "select area, id from stored_file where until < @now order by area, id limit @AtOnce",
                            new { now = Instants.Of(now), AtOnce }
                        )
                        .ConfigureAwait(false)
                ).AsList();
                foreach (var (area, id) in some)
                {
                    deleted += await connection
                        .ExecuteAsync("delete from stored_file where area = @area and id = @id", new { area, id })
                        .ConfigureAwait(false);
                }

                if (some.Count < AtOnce)
                {
                    break;
                }
            }

            return deleted + await MonthsAsync(connection, Instants.Of(now)).ConfigureAwait(false);
        }
    }

    private static async Task<int> MonthsAsync(DbConnection connection, long now)
    {
        var deleted = 0;
        var over = await connection
            .QueryAsync<(string Area, string Owner, string Id)>("select area, owner, id from office_month where until < @now", new { now })
            .ConfigureAwait(false);
        foreach (var (area, owner, id) in over.AsList())
        {
            // The files first: what is left of them is found by the month.
            deleted += await connection
                .ExecuteAsync(
                    "delete from office_file where area = @area and owner = @owner and month = @id",
                    new
                    {
                        area,
                        owner,
                        id,
                    }
                )
                .ConfigureAwait(false);
            await connection
                .ExecuteAsync(
                    "delete from office_month where area = @area and owner = @owner and id = @id",
                    new
                    {
                        area,
                        owner,
                        id,
                    }
                )
                .ConfigureAwait(false);
        }

        return deleted;
    }
}
