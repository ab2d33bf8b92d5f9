using System.Data.Common;
using System.Globalization;
using System.Text;
using Tuodi.Kernel;
using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Reading;
using Tuodi.Server.Gateway.Settling;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Server.Gateway.Transactions.Settling;
using Tuodi.Storage;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Gateway.Transactions;

/// <summary>Works out ahead (预结算, 2303) the visit that came last, before anybody waits for an answer: rules are read, queries prepared, code compiled; nothing is written.</summary>
public static class Rehearsal
{
    private const string Infno = "2303";
    private const int DepthMax = 8;

    /// <summary>Finds the newest visit and reads its rules, which needs no service: a server does it while its database is still being prepared.</summary>
    /// <param name="database">The database, which may be a new one.</param>
    /// <param name="policies">The rules.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The visit, or nothing where there is none to rehearse with.</returns>
    public static async Task<VisitRow?> ReadAsync(IDatabase database, PolicyShelf policies, TimeProvider clock, CancellationToken cancel)
    {
        try
        {
            var connection = await database.ConnectAsync(cancel);
            await using (connection)
            {
                var visits = await connection.RowsAsync(null, Storage.Rows.Tables.Visit, "true order by id desc limit 1");
                if (visits is [var visit])
                {
                    await policies.LearnKeptAsync(connection, cancel);
                    policies.On(visit.Area, DateOnly.FromDateTime(clock.GetUtcNow().Date));
                    return visit;
                }
            }
        }
        catch (Exception error) when (error is ProblemException or DbException or Refusal)
        {
            // A new database has no such table yet, a division no rules; whoever asks is told so.
        }

        return null;
    }

    /// <summary>Rehearses; what the visit then comes to, or why it cannot be settled, is nobody's concern.</summary>
    /// <param name="service">The service.</param>
    /// <param name="data">The files of <c>data/interface</c>.</param>
    /// <param name="visit">The visit.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task RunAsync(SettlementService service, InterfaceData data, VisitRow visit, CancellationToken cancel)
    {
        try
        {
            await SettleAsync(service, data, visit, cancel);
        }
        catch (Exception error) when (error is GatewayRefusal or GatewayUnavailable || service.Database.IsLost(error))
        {
            // It may be settled already, or its policy be wrong, or the database be away: whoever asks is told so.
        }
    }

    private static async Task SettleAsync(SettlementService service, InterfaceData data, VisitRow visit, CancellationToken cancel)
    {
        var answer = new GatewayAnswer(new ReferenceNumbers(visit.Area, service.Clock));
        answer.Begin();
        var reading = EnvelopeReader.Read(Message(visit), DepthMax);
        using var call = new GatewayCall(reading.Fields.ToEnvelope(), reading.Input, answer, data.Fields, nameof(Rehearsal), DepthMax);
        var settle = new SettleBill(
            Infno,
            Infno,
            isInAdvance: true,
            new Desk(service),
            new SettlementWords(data.Funds, data.Codes),
            new SettlementAnswer(data.Fields)
        );
        await settle.RunAsync(call, cancel);
    }

    private static byte[] Message(VisitRow visit) =>
        Encoding.UTF8.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                {"infno":"{{Infno}}","msgid":"","insuplc_admdvs":"{{visit.Area}}","fixmedins_code":"{{visit.Institution}}","opter":"",
                "input":{"data":{"psn_no":"{{visit.Person}}","mdtrt_id":"{{visit.Id}}"} } }
                """
            )
        );
}
