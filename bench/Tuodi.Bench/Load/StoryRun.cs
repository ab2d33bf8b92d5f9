using System.Diagnostics;
using System.Globalization;
using System.Net;
using Tuodi.Bench.Service;
using Tuodi.Kernel;

namespace Tuodi.Bench.Load;

/// <summary>Hospitals at work: they look a person up, admit, upload fees, discharge, pre-settle, settle, some of it twice, some of it taken back.</summary>
/// <param name="address">Where the server listens.</param>
/// <param name="tally">What is counted.</param>
/// <param name="clock">The clock.</param>
/// <param name="persons">How many persons the county has.</param>
public sealed class StoryRun(IPEndPoint address, LoadTally tally, TimeProvider clock, int persons)
{
    /// <summary>Works for some time.</summary>
    /// <param name="seconds">How long.</param>
    /// <param name="windows">How many windows are open at once.</param>
    /// <param name="seed">What decides who comes with what.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>How many visits came to an end.</returns>
    public async Task<long> WorkAsync(int seconds, int windows, int seed, CancellationToken cancel)
    {
        var watch = Stopwatch.StartNew();
        var visits = await Task.WhenAll(Enumerable.Range(0, windows).Select(window => Task.Run(() => WindowAsync(window), cancel)))
            .ConfigureAwait(false);
        return visits.Sum();

        async Task<long> WindowAsync(int window)
        {
            var random = new Random(seed + window);
            using var connection = new HospitalConnection(address);
            await connection.OpenAsync(cancel).ConfigureAwait(false);
            var messages = new HospitalMessages(InventedCounty.Hospitals[window % InventedCounty.Hospitals.Count], 500 + window, clock);
            await AskAsync(
                    connection,
                    messages.Of("9001", "signIn", ("opter_no", "D000001"), ("mac", "00"), ("ip", "127.0.0.1")),
                    "9001",
                    cancel
                )
                .ConfigureAwait(false);
            var done = 0L;
            while (watch.Elapsed.TotalSeconds < seconds)
            {
                // Each window has persons of its own, so that what it is told of them can be foretold by nobody else.
                var person = (random.Next(persons / windows) * windows) + window;
                done += await VisitAsync(connection, messages, random, person, cancel).ConfigureAwait(false) ? 1 : 0;
            }

            return done;
        }
    }

    private async Task<bool> VisitAsync(
        HospitalConnection connection,
        HospitalMessages messages,
        Random random,
        int person,
        CancellationToken cancel
    )
    {
        var number = InventedCounty.Person(person);
        var lookup = messages.Of(
            "1101",
            "data",
            ("mdtrt_cert_type", "02"),
            ("mdtrt_cert_no", InventedCounty.Certificate(person)),
            ("psn_cert_type", "01")
        );
        if (await AskAsync(connection, lookup, "1101", cancel).ConfigureAwait(false) is null)
        {
            return false;
        }

        var admission = messages.Of(
            "2401",
            "mdtrtinfo",
            ("psn_no", number),
            ("insutype", "390"),
            ("begntime", messages.Time(TimeSpan.FromDays(2))),
            ("mdtrt_cert_type", "02"),
            ("med_type", "21"),
            ("ipt_no", "ZY1"),
            ("dscg_maindiag_code", "I10.x00")
        );
        if (
            await AskAsync(connection, admission, "2401", cancel).ConfigureAwait(false) is not { } admitted
            || AnswerFields.Text(admitted, "mdtrt_id"u8) is not { } visit
        )
        {
            return false;
        }

        var total = Money.Zero;
        var lines = new List<(string, object)[]>();
        for (var i = 1; i <= random.Next(1, 6); i++)
        {
            var price = new Money(random.NextInt64(1_000, 500_000));
            total += price;
            lines.Add([
                ("feedetl_sn", i.ToString(CultureInfo.InvariantCulture)),
                ("mdtrt_id", visit),
                ("psn_no", number),
                ("med_type", "21"),
                ("fee_ocur_time", messages.Time(TimeSpan.FromDays(1))),
                ("med_list_codg", InventedCounty.Item),
                ("medins_list_codg", "L1"),
                ("det_item_fee_sumamt", price),
                ("cnt", 1),
                ("pric", price),
            ]);
        }

        var asked = new WaitingVisit(long.Parse(visit, CultureInfo.InvariantCulture), number, string.Empty, total.Fen);
        var ok =
            await AskAsync(connection, messages.OfRows("2301", "feedetail", lines), "2301", cancel).ConfigureAwait(false) is not null
            && await AskAsync(
                    connection,
                    messages.Of(
                        "2402",
                        "dscginfo",
                        ("mdtrt_id", visit),
                        ("psn_no", number),
                        ("insutype", "390"),
                        ("endtime", messages.Time(TimeSpan.FromMinutes(10))),
                        ("dscg_way", "1")
                    ),
                    "2402",
                    cancel
                )
                .ConfigureAwait(false)
                is not null
            && await AskAsync(connection, messages.Preview(asked), "2303", cancel).ConfigureAwait(false) is not null;
        return ok && await SettleAsync(connection, messages, random, asked, cancel).ConfigureAwait(false);
    }

    private async Task<bool> SettleAsync(
        HospitalConnection connection,
        HospitalMessages messages,
        Random random,
        WaitingVisit visit,
        CancellationToken cancel
    )
    {
        var message = messages.Settle(visit);
        if (await AskAsync(connection, message, "2304", cancel).ConfigureAwait(false) is not { } settled)
        {
            return false;
        }

        tally.Add(settled, false);
        if (random.Next(10) == 0)
        {
            // The answer was lost, the hospital asks again: it must hear the same, byte for byte.
            var again = await AskAsync(connection, message, "2304", cancel).ConfigureAwait(false);
            if (again is null || !again.AsSpan().SequenceEqual(settled))
            {
                tally.Error("2304 sent again: another answer");
            }
        }

        if (random.Next(10) == 0)
        {
            var setl = AnswerFields.Text(settled, "setl_id"u8)!;
            var number = visit.Visit.ToString(CultureInfo.InvariantCulture);
            var back = await AskAsync(
                    connection,
                    messages.Of("2305", "data", ("mdtrt_id", number), ("setl_id", setl), ("psn_no", visit.Person)),
                    "2305",
                    cancel
                )
                .ConfigureAwait(false);
            if (back is not null)
            {
                tally.Add(back, true);
            }
        }

        return true;
    }

    private async Task<byte[]?> AskAsync(HospitalConnection connection, byte[] message, string infno, CancellationToken cancel)
    {
        var (status, body) = await connection.PostAsync(message, cancel).ConfigureAwait(false);
        tally.Request();
        if (status == 200 && AnswerFields.IsDone(body.Span))
        {
            return body.ToArray();
        }

        tally.Error($"{infno}: HTTP {status} {AnswerFields.Text(body.Span, "err_msg"u8)}");
        return null;
    }
}
