using System.Text.Json.Nodes;

namespace Tuodi.Tests.Gateway;

/// <summary>Requests of invented persons in the shape that hospitals send.</summary>
internal static class Message
{
    public const string Institution = "H42050000001";

    public static JsonObject Of(string infno, string input, string msgid = "H42050000001202611211906550001") =>
        new()
        {
            ["infno"] = infno,
            ["msgid"] = msgid,
            ["mdtrtarea_admvs"] = "420502",
            ["insuplc_admdvs"] = "420505",
            ["recer_sys_code"] = "99",
            ["dev_no"] = "null",
            ["signtype"] = "SM2",
            ["infver"] = "1.0.0",
            ["opter_type"] = "1",
            ["opter"] = "D000001",
            ["opter_name"] = "虚构经办",
            ["inf_time"] = "2026-11-21 19:06:55",
            ["fixmedins_code"] = Institution,
            ["fixmedins_name"] = "虚构医院",
            ["sign_no"] = "null",
            ["input"] = JsonNode.Parse(input),
        };

    /// <summary>The input stands in the text as it is given, also where it is no JSON.</summary>
    public static string Text(string infno, string input) =>
        Of(infno, "{}").ToJsonString().Replace("\"input\":{}", $"\"input\":{input}", StringComparison.Ordinal);

    public static string Without(string field)
    {
        var message = Of("1901", """{"data":{"type":"gend"}}""");
        message.Remove(field);
        return message.ToJsonString();
    }
}
