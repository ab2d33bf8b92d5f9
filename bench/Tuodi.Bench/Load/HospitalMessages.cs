using System.Globalization;
using Tuodi.Bench.Service;
using Tuodi.Server.Demonstration;

namespace Tuodi.Bench.Load;

/// <summary>Words the messages of one hospital's window.</summary>
/// <param name="hospital">The hospital's code.</param>
/// <param name="window">The window; its messages are numbered by themselves.</param>
/// <param name="clock">The clock.</param>
public sealed class HospitalMessages(string hospital, int window, TimeProvider clock)
{
    private int _sequence;

    /// <summary>A message.</summary>
    /// <param name="infno">What it asks.</param>
    /// <param name="node">The node of its input.</param>
    /// <param name="fields">What the node holds: texts, numbers, or amounts.</param>
    public byte[] Of(string infno, string node, params (string Name, object Value)[] fields) =>
        HospitalMessage.Of(Head(), infno, node, fields);

    /// <summary>The settlement of a visit.</summary>
    public byte[] Settle(WaitingVisit visit) => Settlement("2304", visit);

    /// <summary>The settlement of a visit as it would be.</summary>
    public byte[] Preview(WaitingVisit visit) => Settlement("2303", visit);

    private byte[] Settlement(string infno, WaitingVisit visit) =>
        Of(
            infno,
            "data",
            ("psn_no", visit.Person),
            ("mdtrt_cert_type", "02"),
            ("medfee_sumamt", new Kernel.Money(visit.Total)),
            ("psn_setlway", "01"),
            ("mdtrt_id", visit.Visit.ToString(CultureInfo.InvariantCulture)),
            ("insutype", "390"),
            ("acct_used_flag", "0"),
            ("mid_setl_flag", "0")
        );

    /// <summary>A message whose node is a list.</summary>
    public byte[] OfRows(string infno, string node, IEnumerable<(string Name, object Value)[]> rows) =>
        HospitalMessage.OfRows(Head(), infno, node, rows);

    /// <summary>The time on the wall in Beijing, as messages write it.</summary>
    public string Time(TimeSpan before) =>
        (clock.GetUtcNow() - before).ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    // Windows and their messages share the last four characters of a message's number.
    private MessageHead Head() =>
        new(
            hospital,
            InventedCounty.Area,
            InventedCounty.Area,
            "D000001",
            clock.GetUtcNow(),
            (window * 20_000L) + (Interlocked.Increment(ref _sequence) % 20_000)
        );
}
