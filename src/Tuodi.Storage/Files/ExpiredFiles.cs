using Dapper;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Files;

/// <summary>Deletes files that may no longer be fetched: a hospital's statement names its patients, and is kept no longer than was said.</summary>
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
        }

        return deleted;
    }
}
