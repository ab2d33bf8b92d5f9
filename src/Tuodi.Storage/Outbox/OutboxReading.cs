using System.Globalization;
using Dapper;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Outbox;

/// <summary>Reads the outbox for readers who say what they have taken in (发件箱读取).</summary>
/// <remarks>A position would lose rows: a lower number may be committed after a higher one was read. So each row is acknowledged by itself.</remarks>
public static class OutboxReading
{
    /// <summary>What a reader has not acknowledged, by number.</summary>
    /// <param name="service">The service.</param>
    /// <param name="area">The insured division.</param>
    /// <param name="reader">Who reads.</param>
    /// <param name="after">Only rows after this number.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancel">Ends the wait.</param>
    public static Task<IReadOnlyList<OutboxRow>> UnreadAsync(
        SettlementService service,
        string area,
        string reader,
        long after,
        int limit,
        CancellationToken cancel
    ) =>
        service.QueryAsync<OutboxRow>(
            $"{Tables.Outbox.Select} where area = @area and id > @after and not exists "
                + "(select 1 from outbox_receipt r where r.id = outbox.id and r.reader = @reader and r.area = outbox.area) order by id limit @limit",
            new
            {
                area,
                reader,
                after,
                limit,
            },
            cancel
        );

    /// <summary>Takes note of what a reader has taken in; what there is not is passed over.</summary>
    /// <returns>How many of the numbers are acknowledged now.</returns>
    public static async Task<int> AcknowledgeAsync(
        SettlementService service,
        string area,
        string reader,
        IReadOnlyList<long> numbers,
        CancellationToken cancel
    )
    {
        var database = service.Database;
        var known = 0;
        await AuditTrail
            .WriteAsync(
                database,
                service.Clock,
                async (connection, transaction) =>
                {
                    var parameters = new
                    {
                        area,
                        reader,
                        at = Instants.Of(service.Clock.GetUtcNow()),
                        numbers = database.Keys(numbers),
                    };
                    var made = await connection
                        .ExecuteAsync(
                            "insert into outbox_receipt (area, id, reader, at) select area, id, @reader, @at from outbox "
                                + $"where area = @area and {database.In("id", "numbers")} on conflict do nothing",
                            parameters,
                            transaction
                        )
                        .ConfigureAwait(false);
                    known = await connection
                        .ExecuteScalarAsync<int>(
                            $"select count(*) from outbox_receipt where area = @area and reader = @reader and {database.In("id", "numbers")}",
                            parameters,
                            transaction
                        )
                        .ConfigureAwait(false);
                    return made == 0
                        ? null
                        : new Decision(reader, TrailAct.OutboxAcknowledge, string.Create(CultureInfo.InvariantCulture, $"{area} {made}"));
                },
                cancel
            )
            .ConfigureAwait(false);
        return known;
    }
}
