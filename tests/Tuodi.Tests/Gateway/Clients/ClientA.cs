using System.Globalization;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tuodi.Tests.Gateway.Clients;

/// <summary>Client A: one address, an apikey or nothing, amounts as texts and numbers in one message, strictly typed answers, sign-in by itself.</summary>
internal sealed class ClientA(HttpClient http, string institution, Func<DateTimeOffset> now, string? apikey = null)
    : HospitalClient(http, institution, now)
{
    private bool _wantsText;

    protected override string ContentType => "application/json";

    protected override string? Unset => null;

    protected override void Sign(HttpRequestMessage request, string infno, string body)
    {
        if (apikey is not null)
        {
            request.Headers.Add("apikey", apikey);
        }
    }

    protected override JsonNode Amount(decimal yuan)
    {
        _wantsText = !_wantsText;
        return _wantsText ? JsonValue.Create(yuan.ToString("0.00", CultureInfo.InvariantCulture)) : JsonValue.Create(yuan);
    }

    /// <summary>Binds the state to a text, which takes the number; binds the age to a whole number and the time of settlement to a time.</summary>
    protected override bool IsSuccess(JsonNode answer)
    {
        if (answer["output"]?["setlinfo"] is JsonObject setlinfo)
        {
            _ = setlinfo["age"] is { } age ? int.Parse(age.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
            DateTime.ParseExact(setlinfo["setl_time"]!.GetValue<string>(), "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        }

        return Text(answer["infcode"]) == "0";
    }

    protected override async Task<JsonNode> SendAsync(string infno, string body)
    {
        if (SignNo is null && infno != "9001")
        {
            throw new ClientStoppedException($"{infno}: not signed in");
        }

        return await base.SendAsync(infno, body);
    }
}
