using System.Globalization;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tuodi.Tests.Gateway.Clients;

/// <summary>Client D: the service bus with milliseconds, never signs in, writes "null" for what is unset, wants the number 0, asks three times more on 429 and 5xx.</summary>
internal sealed class ClientD(HttpClient http, string institution, Func<DateTimeOffset> now, string key, string secret)
    : HospitalClient(http, institution, now)
{
    private const int AttemptsMax = 4;

    /// <summary>How often the last message was sent.</summary>
    public int Attempts { get; private set; }

    protected override string ContentType => "text/plain; charset=utf-8";

    protected override string? Unset => "null";

    protected override string Path(string infno) => "/CSB";

    protected override JsonNode Amount(decimal yuan) => JsonValue.Create(yuan.ToString("0.00", CultureInfo.InvariantCulture));

    public override Task SignInAsync() => Task.CompletedTask;

    protected override bool IsSuccess(JsonNode answer) =>
        answer["infcode"]!.GetValueKind() == JsonValueKind.Number && answer["infcode"]!.GetValue<int>() == 0;

    protected override void Sign(HttpRequestMessage request, string infno, string body) =>
        ServiceBus.Sign(request, infno, Beijing.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), key, secret);

    protected override async Task<JsonNode> SendAsync(string infno, string body)
    {
        for (Attempts = 1; ; Attempts++)
        {
            try
            {
                return await base.SendAsync(infno, body);
            }
            catch (ClientStoppedException stopped) when (Attempts < AttemptsMax && stopped.Status is 429 or (>= 500 and <= 504))
            {
                // asked again at once: the server's clock stands still in tests
            }
        }
    }
}
