using System.Net.Http;
using System.Security.Cryptography;
using System.Text;

namespace Tuodi.Tests.Gateway.Clients;

/// <summary>Signs as the cloud service bus wants it.</summary>
internal static class ServiceBus
{
    public static void Sign(HttpRequestMessage request, string infno, string timestamp, string key, string secret)
    {
        var text = $"_api_access_key={key}&_api_name={infno}&_api_timestamp={timestamp}&_api_version=1.0.0";
#pragma warning disable CA5350 // the family prescribes it
        var signature = Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
        (string Name, string Value)[] headers =
        [
            ("_api_name", infno),
            ("_api_version", "1.0.0"),
            ("_api_timestamp", timestamp),
            ("_api_access_key", key),
            ("_api_signature", signature),
        ];
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
