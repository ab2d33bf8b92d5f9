using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Tuodi.Bench.Service;

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
    /// <param name="fields">What the node holds: texts, numbers, or rows of them.</param>
    public byte[] Of(string infno, string node, params (string Name, object Value)[] fields)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            Head(json, infno);
            json.WriteStartObject("input");
            json.WriteStartObject(node);
            Fields(json, fields);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

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
    public byte[] OfRows(string infno, string node, IEnumerable<(string Name, object Value)[]> rows)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            Head(json, infno);
            json.WriteStartObject("input");
            json.WriteStartArray(node);
            foreach (var row in rows)
            {
                json.WriteStartObject();
                Fields(json, row);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The time on the wall in Beijing, as messages write it.</summary>
    public string Time(TimeSpan before) =>
        (clock.GetUtcNow() - before).ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private void Head(Utf8JsonWriter json, string infno)
    {
        var now = clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8));
        var number = Interlocked.Increment(ref _sequence);

        // 12 of the institution, 14 of the time, 4 of the sequence: windows and sequence share the last four in base 36.
        var tail = Base36((window * 20_000L) + (number % 20_000));
        json.WriteString("infno", infno);
        json.WriteString("msgid", string.Create(CultureInfo.InvariantCulture, $"{hospital}{now:yyyyMMddHHmmss}{tail}"));
        json.WriteString("mdtrtarea_admvs", InventedCounty.Area);
        json.WriteString("insuplc_admdvs", InventedCounty.Area);
        json.WriteString("recer_sys_code", "01");
        json.WriteString("dev_no", string.Empty);
        json.WriteString("dev_safe_info", string.Empty);
        json.WriteString("cainfo", string.Empty);
        json.WriteString("signtype", string.Empty);
        json.WriteString("infver", "1.0");
        json.WriteString("opter_type", "1");
        json.WriteString("opter", "D000001");
        json.WriteString("opter_name", "load");
        json.WriteString("inf_time", now.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        json.WriteString("fixmedins_code", hospital);
        json.WriteString("fixmedins_name", "demonstration");
        json.WriteString("sign_no", string.Empty);
    }

    private static void Fields(Utf8JsonWriter json, (string Name, object Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            switch (value)
            {
                case Kernel.Money money:
                    json.WritePropertyName(name);
                    json.WriteRawValue(money.ToPlainString());
                    break;
                case int whole:
                    json.WriteNumber(name, whole);
                    break;
                default:
                    json.WriteString(name, (string)value);
                    break;
            }
        }
    }

    private static string Base36(long value)
    {
        const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var text = new StringBuilder(4);
        for (var i = 0; i < 4; i++)
        {
            text.Insert(0, Digits[(int)(value % 36)]);
            value /= 36;
        }

        return text.ToString();
    }
}
