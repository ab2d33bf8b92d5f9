using System.Globalization;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Tuodi.Tests.Gateway.Clients;

/// <summary>Client C: Rio, the number in the path, text/plain, every amount a text, unset fields empty, letters in the message's number, a clock that may be 8 hours early.</summary>
internal sealed class ClientC(
    HttpClient http,
    string institution,
    Func<DateTimeOffset> now,
    string paasid,
    string token,
    bool isEarly = false
) : HospitalClient(http, institution, now)
{
    private const string Letters = "ahQlOUvc2NlPyq4f";

    protected override string ContentType => "text/plain";

    protected override string? Unset => "";

    protected override string Path(string infno) => $"/ebus/gdyb_api/prd/hsa/hgs/{infno}";

    protected override string Tail(int serial) => $"{Letters[serial % 16]}{Letters[serial / 16 % 16]}{serial % 100:00}";

    protected override JsonNode Amount(decimal yuan) => JsonValue.Create(yuan.ToString("0.00", CultureInfo.InvariantCulture));

    protected override bool IsSuccess(JsonNode answer) => Text(answer["infcode"]) == "0";

    protected override void Sign(HttpRequestMessage request, string infno, string body)
    {
        var timestamp = (Beijing.ToUnixTimeSeconds() - (isEarly ? 8 * 3600 : 0)).ToString(CultureInfo.InvariantCulture);
        var nonce = $"n{body.Length}";
        request.Headers.Add("x-tif-paasid", paasid);
        request.Headers.Add("x-tif-timestamp", timestamp);
        request.Headers.Add("x-tif-nonce", nonce);
        request.Headers.Add(
            "x-tif-signature",
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(timestamp + token + nonce + timestamp)))
        );
    }
}
