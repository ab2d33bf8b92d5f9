using System.Globalization;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Tuodi.Tests.Gateway.Clients;

/// <summary>Client B: the service bus with a time in seconds, amounts as numbers, unset fields null, signs in once an operator and day.</summary>
internal sealed class ClientB(HttpClient http, string institution, Func<DateTimeOffset> now, string key, string secret)
    : HospitalClient(http, institution, now)
{
    protected override string ContentType => "application/json;charset=utf-8";

    protected override string? Unset => null;

    protected override string Path(string infno) => "/CSB";

    protected override JsonNode Amount(decimal yuan) => JsonValue.Create(yuan);

    protected override bool IsSuccess(JsonNode answer) => Text(answer["infcode"]) == "0";

    protected override void Sign(HttpRequestMessage request, string infno, string body) =>
        ServiceBus.Sign(request, infno, Beijing.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), key, secret);

    protected override async Task<JsonNode> SendAsync(string infno, string body)
    {
        if (SignNo is null && infno != "9001")
        {
            await SignInAsync();
            body = body.Replace("\"sign_no\":null", $"\"sign_no\":\"{SignNo}\"", StringComparison.Ordinal);
        }

        return await base.SendAsync(infno, body);
    }
}
