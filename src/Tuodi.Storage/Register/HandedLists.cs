using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.Register;

/// <summary>Lists that wait for a second person: whoever hands one in does not let it in.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">The clock.</param>
public sealed class HandedLists(IDatabase database, TimeProvider clock)
{
    private const int DigitsOfHash = 12;

    /// <summary>Keeps a list until it is decided about.</summary>
    /// <param name="kind">What it lists.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="content">The file.</param>
    /// <param name="user">Who hands it in.</param>
    /// <param name="area">The division of who hands it in.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>The list.</returns>
    public async Task<HandedListRow> AddAsync(
        RegisterKind kind,
        string name,
        byte[] content,
        string user,
        string area,
        CancellationToken cancel
    )
    {
        var hash = SHA256.HashData(content);
        var now = Instants.Of(clock.GetUtcNow());
        var row = new HandedListRow
        {
            Area = area,
            Id = $"{now}-{Convert.ToHexStringLower(hash)[..DigitsOfHash]}",
            Kind = RegisterShapes.Of(kind).Name,
            Name = name,
            Content = content,
            HandedBy = user,
            HandedAt = now,
            Version = 1,
        };
        await AuditTrail
            .WriteAsync(
                database,
                clock,
                async (_, transaction) =>
                {
                    await database.WriteAsync(transaction, [TableChange.Insert(Tables.HandedList, [row])], cancel).ConfigureAwait(false);
                    return new Decision(user, TrailAct.RegisterHandIn, Subject(row), hash);
                },
                cancel
            )
            .ConfigureAwait(false);
        return row;
    }

    /// <summary>Notes that somebody lets a list in; the import itself comes after it, and may be gone on with by whoever may let it in.</summary>
    /// <exception cref="Refusal">It was declined or is in already, or whoever decides handed it in.</exception>
    public Task TakeAsync(HandedListRow list, string user, CancellationToken cancel) =>
        ChangeAsync(
            list,
            row =>
            {
                if (row.HandedBy == user)
                {
                    throw new Refusal("提交者不得审批", "Who hands a list in does not let it in");
                }

                if (row is { Taken: true, FinishedAt: null })
                {
                    return null;
                }

                return (Decided(row, user) with { Taken = true }, new Decision(user, TrailAct.RegisterApprove, Subject(row)));
            },
            cancel
        );

    /// <summary>Declines a list, or takes back one's own, and lets go of the file.</summary>
    /// <exception cref="Refusal">It was decided about already.</exception>
    public Task DeclineAsync(HandedListRow list, string user, CancellationToken cancel) =>
        ChangeAsync(
            list,
            row =>
                (
                    Decided(row, user) with
                    {
                        Content = [],
                    },
                    new Decision(user, row.HandedBy == user ? TrailAct.RegisterWithdraw : TrailAct.RegisterDecline, Subject(row))
                ),
            cancel
        );

    /// <summary>Notes what an import came to, and lets go of the file.</summary>
    public Task FinishAsync(HandedListRow list, ImportReport report, CancellationToken cancel) =>
        ChangeAsync(
            list,
            row =>
                row.FinishedAt is not null
                    ? null
                    : (
                        row with
                        {
                            Content = [],
                            FinishedAt = Instants.Of(clock.GetUtcNow()),
                            RowsRead = report.Rows,
                            Matched = report.Matched,
                            Made = report.New,
                            Changed = report.Changed,
                            Refused = report.Refused,
                            Told = HandedFault.Write(HandedFault.Of(report)),
                        },
                        null
                    ),
            cancel
        );

    private static string Subject(HandedListRow row) => $"{row.Id} {row.Area}";

    private HandedListRow Decided(HandedListRow row, string user) =>
        row.DecidedBy is null
            ? row with
            {
                DecidedBy = user,
                DecidedAt = Instants.Of(clock.GetUtcNow()),
            }
            : throw new Refusal("该名单已有决定", "This list has been decided about already");

    private Task ChangeAsync(
        HandedListRow list,
        Func<HandedListRow, (HandedListRow Row, Decision? Decision)?> change,
        CancellationToken cancel
    ) =>
        AuditTrail.WriteAsync(
            database,
            clock,
            async (connection, transaction) =>
            {
                var row = await ReadAsync(connection, transaction, list).ConfigureAwait(false);
                if (change(row) is not var (changed, decision))
                {
                    return null;
                }

                var written = changed with { Version = row.Version + 1 };
                await database.WriteAsync(transaction, [TableChange.Update(Tables.HandedList, [written])], cancel).ConfigureAwait(false);
                return decision;
            },
            cancel
        );

    private static Task<HandedListRow> ReadAsync(DbConnection connection, DbTransaction transaction, HandedListRow list) =>
        connection.QuerySingleAsync<HandedListRow>(
            $"{Tables.HandedList.Select} where id = @Id and area = @Area",
            new { list.Id, list.Area },
            transaction
        );
}
