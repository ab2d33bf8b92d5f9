using System.Data.Common;
using Dapper;
using Tuodi.Recipients.Register;
using Tuodi.Storage;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;

namespace Tuodi.Tests.Promises;

/// <summary>All that a county's database holds, read at one moment.</summary>
internal sealed class StoredCounty
{
    public required IReadOnlyList<VisitRow> Visits { get; init; }

    public required IReadOnlyList<ChargeRow> Charges { get; init; }

    public required IReadOnlyList<FeeLineRow> Lines { get; init; }

    public required IReadOnlyList<SettlementRow> Settlements { get; init; }

    public required IReadOnlyList<AccumulatorRow> Years { get; init; }

    public required IReadOnlyList<JournalEntryRow> Entries { get; init; }

    public required IReadOnlyList<PostingRow> Postings { get; init; }

    public required IReadOnlyList<InsuranceRelation> Insurance { get; init; }

    public required IReadOnlyList<MessageRow> Messages { get; init; }

    public required IReadOnlyList<OutboxRow> Outbox { get; init; }

    public required IReadOnlyList<PolicyContentRow> Policies { get; init; }

    public static Task<StoredCounty> ReadAsync(SettlementService service) => ReadAsync(service.Database);

    public static async Task<StoredCounty> ReadAsync(IDatabase database)
    {
        await using var connection = await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var moment = await database.SnapshotAsync(connection, TestContext.Current.CancellationToken);
        return new StoredCounty
        {
            Visits = await AllAsync(connection, moment, Tables.Visit),
            Charges = await AllAsync(connection, moment, Tables.Charge),
            Lines = await AllAsync(connection, moment, Tables.FeeLine),
            Settlements = [.. (await AllAsync(connection, moment, Tables.Settlement)).OrderBy(row => row.Id)],
            Years = await AllAsync(connection, moment, Tables.Accumulator),
            Entries = await AllAsync(connection, moment, Tables.JournalEntry),
            Postings = await AllAsync(connection, moment, Tables.Posting),
            Insurance = await AllAsync(connection, moment, Tables.Insurance),
            Messages = await AllAsync(connection, moment, Tables.Message),
            Policies = await AllAsync(connection, moment, Tables.PolicyContent),
            Outbox = await AllAsync(connection, moment, Tables.Outbox),
        };
    }

    private static async Task<IReadOnlyList<T>> AllAsync<T>(DbConnection connection, DbTransaction moment, Table<T> table)
        where T : class => [.. await connection.QueryAsync<T>(table.Select, transaction: moment)];
}
