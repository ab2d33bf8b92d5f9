using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Tuodi.Kernel;

namespace Tuodi.Server.Demonstration;

/// <summary>Words messages of the national interface as a hospital's program does.</summary>
public static class HospitalMessage
{
    /// <summary>A message whose node is one object.</summary>
    /// <param name="head">Who sends it when.</param>
    /// <param name="infno">What it asks.</param>
    /// <param name="node">The node of its input.</param>
    /// <param name="fields">What the node holds: texts, whole numbers, decimals or amounts.</param>
    public static byte[] Of(MessageHead head, string infno, string node, params (string Name, object Value)[] fields) =>
        Written(
            head,
            infno,
            json =>
            {
                json.WriteStartObject(node);
                Fields(json, fields);
                json.WriteEndObject();
            }
        );

    /// <summary>A message whose node is a list.</summary>
    public static byte[] OfRows(MessageHead head, string infno, string node, IEnumerable<(string Name, object Value)[]> rows) =>
        Written(
            head,
            infno,
            json =>
            {
                json.WriteStartArray(node);
                foreach (var row in rows)
                {
                    json.WriteStartObject();
                    Fields(json, row);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }
        );

    private static byte[] Written(MessageHead head, string infno, Action<Utf8JsonWriter> input)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            Head(json, head, infno);
            json.WriteStartObject("input");
            input(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Head(Utf8JsonWriter json, MessageHead head, string infno)
    {
        json.WriteString("infno", infno);
        json.WriteString("msgid", head.Msgid);
        json.WriteString("mdtrtarea_admvs", head.Division);
        json.WriteString("insuplc_admdvs", head.Insured);
        json.WriteString("recer_sys_code", "01");
        json.WriteString("dev_no", string.Empty);
        json.WriteString("dev_safe_info", string.Empty);
        json.WriteString("cainfo", string.Empty);
        json.WriteString("signtype", string.Empty);
        json.WriteString("infver", "1.0");
        json.WriteString("opter_type", "1");
        json.WriteString("opter", head.Operator);
        json.WriteString("opter_name", "demonstration");
        json.WriteString("inf_time", head.Wall.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        json.WriteString("fixmedins_code", head.Hospital);
        json.WriteString("fixmedins_name", "demonstration");
        json.WriteString("sign_no", string.Empty);
    }

    private static void Fields(Utf8JsonWriter json, (string Name, object Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            switch (value)
            {
                case Money money:
                    json.WritePropertyName(name);
                    json.WriteRawValue(money.ToPlainString());
                    break;
                case decimal number:
                    json.WriteNumber(name, number);
                    break;
                case long whole:
                    json.WriteNumber(name, whole);
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
}
