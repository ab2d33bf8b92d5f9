using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Tuodi.Bench.Service;

namespace Tuodi.Bench.Load;

/// <summary>Settles waiting visits by 2304 over HTTP: as fast as it goes, or at a given pace.</summary>
/// <param name="tally">What is counted.</param>
/// <param name="clock">The clock.</param>
public sealed class RateRun(LoadTally tally, TimeProvider clock)
{
    // Of one run after the other: the numbers of a window's messages go on, since two runs may share a second.
    private readonly ConcurrentDictionary<int, HospitalMessages[]> _messages = new();

    /// <summary>Settles.</summary>
    /// <param name="address">Where the server listens.</param>
    /// <param name="visits">The visits.</param>
    /// <param name="connections">By how many at once.</param>
    /// <param name="perSecond">So many a second in all, or nothing for as many as go.</param>
    /// <param name="longest">When to stop though visits are left.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>Seconds, and the milliseconds of each answer in order of size; at a pace they count from when the request was due.</returns>
    public async Task<(double Seconds, double[] Milliseconds)> SettleAsync(
        IPEndPoint address,
        IReadOnlyList<WaitingVisit> visits,
        int connections,
        double? perSecond,
        TimeSpan longest,
        CancellationToken cancel
    )
    {
        var windows = await Task.WhenAll(Enumerable.Range(0, connections).Select(OpenAsync)).ConfigureAwait(false);
        var next = -1;
        var done = 0;
        var times = new double[visits.Count];
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(windows.Select(window => Task.Run(() => OneAsync(window), cancel))).ConfigureAwait(false);
        var seconds = watch.Elapsed.TotalSeconds;
        foreach (var window in windows)
        {
            window.Connection.Dispose();
        }

        var asked = times[..done];
        Array.Sort(asked);
        return (seconds, asked);

        async Task<(HospitalConnection Connection, HospitalMessages[] Messages)> OpenAsync(int window)
        {
            var connection = new HospitalConnection(address);
            await connection.OpenAsync(cancel).ConfigureAwait(false);
            var messages = _messages.GetOrAdd(
                window,
                number => [.. InventedCounty.Hospitals.Select(hospital => new HospitalMessages(hospital, number, clock))]
            );
            return (connection, messages);
        }

        async Task OneAsync((HospitalConnection Connection, HospitalMessages[] Messages) window)
        {
            while (watch.Elapsed < longest && Interlocked.Increment(ref next) is var i && i < visits.Count)
            {
                var due = perSecond is { } rate ? i / rate * 1000 : watch.Elapsed.TotalMilliseconds;
                if (due - watch.Elapsed.TotalMilliseconds is var wait and > 1)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(wait), clock, cancel).ConfigureAwait(false);
                }

                var visit = visits[i];
                var message = window.Messages[visit.Hospital[^1] - '1'].Settle(visit);
                var (status, body) = await window.Connection.PostAsync(message, cancel).ConfigureAwait(false);
                times[Interlocked.Increment(ref done) - 1] = watch.Elapsed.TotalMilliseconds - due;
                Count(status, body.Span);
            }
        }
    }

    private void Count(int status, ReadOnlySpan<byte> body)
    {
        tally.Request();
        if (status == 200 && AnswerFields.IsDone(body))
        {
            tally.Add(body, false);
        }
        else
        {
            tally.Error($"2304: HTTP {status} {AnswerFields.Text(body, "err_msg"u8)}");
        }
    }
}
