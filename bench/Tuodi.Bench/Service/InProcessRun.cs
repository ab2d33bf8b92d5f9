using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tuodi.Storage;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;

namespace Tuodi.Bench.Service;

/// <summary>Settles waiting visits through the group commit, inside the process, and says how many a second.</summary>
public static class InProcessRun
{
    /// <summary>Settles all visits by as many at once as are said.</summary>
    /// <returns>Settlements a second.</returns>
    public static async Task<double> SettleAsync(
        SettlementService service,
        IReadOnlyList<WaitingVisit> visits,
        int atOnce,
        CancellationToken cancel
    )
    {
        var next = -1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(OneAsync, cancel))).ConfigureAwait(false);
        return visits.Count / watch.Elapsed.TotalSeconds;

        async Task OneAsync()
        {
            while (Interlocked.Increment(ref next) is var i && i < visits.Count)
            {
                await service.RunAsync(Act(service, visits[i]), cancel).ConfigureAwait(false);
            }
        }
    }

    private static SettleVisit Act(SettlementService service, WaitingVisit visit)
    {
        var msgid = string.Create(CultureInfo.InvariantCulture, $"{visit.Hospital}{visit.Visit}");
        return new SettleVisit(service.Settler, Answer)
        {
            Request = new Request
            {
                Area = InventedCounty.Area,
                Sender = visit.Hospital,
                Msgid = msgid,
                Infno = "2304",
                Content = SHA256.HashData(Encoding.UTF8.GetBytes(msgid)),
                Operator = "D1",
            },
            Person = visit.Person,
            Visit = visit.Visit,
        };
    }

    private static byte[] Answer(SettlementOutcome outcome) => Encoding.UTF8.GetBytes($"{outcome.Row.Id}");
}
