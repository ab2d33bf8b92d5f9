using Dapper;
using Tuodi.Recipients.Register;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Register;

/// <summary>What the register says of recipient status: on a day, as it was known at an instant.</summary>
/// <param name="database">The database.</param>
public sealed class KnownStatuses(IDatabase database)
{
    /// <summary>The periods of a person that hold on a day, as the register stood at an instant; by category.</summary>
    /// <param name="area">The insured division.</param>
    /// <param name="person">The person's number.</param>
    /// <param name="day">The day.</param>
    /// <param name="known">The instant, in microseconds since 1970 UTC.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<IReadOnlyList<StatusPeriod>> OnAsync(string area, string person, DateOnly day, long known, CancellationToken cancel)
    {
        const string Holds =
            "valid_from <= @day and (valid_to is null or valid_to >= @day) and known_from <= @known and (known_to is null or known_to > @known)";
        var query = new CommandDefinition(
            $"{Tables.StatusPeriod.Select} where area = @area and person = @person and {Holds} order by category, valid_from",
            new
            {
                area,
                person,
                day,
                known,
            },
            cancellationToken: cancel
        );
        var connection = await database.OpenAsync(cancel).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            return [.. await connection.QueryAsync<StatusPeriod>(query).ConfigureAwait(false)];
        }
    }
}
