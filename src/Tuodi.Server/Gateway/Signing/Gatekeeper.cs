using System.Buffers;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Tuodi.Server.Hosting;

namespace Tuodi.Server.Gateway.Signing;

/// <summary>Decides from headers and address who calls and whether the caller is let in. What is not configured is refused.</summary>
public sealed class Gatekeeper
{
    private const string Missing = "缺少服务网关的请求头!";
    private const string Late = "签名时间戳超时!";
    private const string Unknown = "非法用户!";
    private const string Mismatch = "签名不一致!";

    private static readonly string[] CsbHeaders = ["_api_access_key", "_api_name", "_api_timestamp", "_api_version"];

    private readonly GatewayOptions _options;
    private readonly TimeProvider _clock;
    private readonly KeylessCallers _withoutKey;
    private readonly Dictionary<string, (byte[] Secret, Caller Caller)> _csb;
    private readonly Dictionary<string, (byte[] Secret, Caller Caller)> _tif;
    private readonly (byte[] Hash, Caller Caller)[] _plain;

    /// <summary>A gatekeeper.</summary>
    /// <exception cref="Kernel.ProblemException">The options contradict themselves.</exception>
    public Gatekeeper(GatewayOptions options, TimeProvider clock)
    {
        options.Check();
        _options = options;
        _clock = clock;
        _withoutKey = options.WithoutKey ?? (options.HasKeys ? KeylessCallers.None : KeylessCallers.Loopback);
        _csb = Keys(options.Csb);
        _tif = Keys(options.Tif);
        _plain =
        [
            .. options.Plain.Select(
                (key, i) =>
                    (
                        SHA256.HashData(Encoding.UTF8.GetBytes(key.Secret)),
                        new Caller(
                            key.Id.Length > 0 ? key.Id : string.Create(CultureInfo.InvariantCulture, $"apikey {i}"),
                            [.. key.Institutions]
                        )
                    )
            ),
        ];
    }

    /// <summary>Judges a request by its headers and the address it comes from.</summary>
    public CallerVerdict Judge(IHeaderDictionary headers, IPAddress? from)
    {
        if (headers.ContainsKey("_api_signature") || headers.ContainsKey("_api_access_key") || headers.ContainsKey("_api_timestamp"))
        {
            return JudgeCsb(headers);
        }

        return headers.ContainsKey("x-tif-signature") || headers.ContainsKey("x-tif-paasid")
            ? JudgeTif(headers)
            : JudgePlain(headers, from);
    }

    private CallerVerdict JudgeCsb(IHeaderDictionary headers)
    {
        var signature = headers["_api_signature"].ToString();
        var text = new StringBuilder(128);
        foreach (var name in CsbHeaders)
        {
            var value = headers[name].ToString();
            if (value.Length == 0)
            {
                return Refused(CallerFamily.Csb, Missing);
            }

            text.Append(text.Length > 0 ? "&" : string.Empty).Append(name).Append('=').Append(value);
        }

        if (signature.Length == 0)
        {
            return Refused(CallerFamily.Csb, Missing);
        }

        if (!IsInTime(headers["_api_timestamp"].ToString()))
        {
            return Refused(CallerFamily.Csb, Late);
        }

        if (!_csb.TryGetValue(headers["_api_access_key"].ToString(), out var key))
        {
            return Refused(CallerFamily.Csb, Unknown);
        }

        Span<byte> given = stackalloc byte[HMACSHA1.HashSizeInBytes];
        Span<byte> right = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The gateway family prescribes HMAC-SHA1; as a keyed hash it is not broken
        HMACSHA1.HashData(key.Secret, Encoding.UTF8.GetBytes(text.ToString()), right);
#pragma warning restore CA5350
        var isRight =
            Convert.TryFromBase64String(signature, given, out var length)
            && length == given.Length
            && CryptographicOperations.FixedTimeEquals(given, right);
        return isRight ? new(CallerFamily.Csb, key.Caller, null) : Refused(CallerFamily.Csb, Mismatch);
    }

    private CallerVerdict JudgeTif(IHeaderDictionary headers)
    {
        var (paasid, timestamp) = (headers["x-tif-paasid"].ToString(), headers["x-tif-timestamp"].ToString());
        var (nonce, signature) = (headers["x-tif-nonce"].ToString(), headers["x-tif-signature"].ToString());
        if (paasid.Length == 0 || timestamp.Length == 0 || nonce.Length == 0 || signature.Length == 0)
        {
            return Refused(CallerFamily.Tif, Missing);
        }

        if (!IsInTime(timestamp))
        {
            return Refused(CallerFamily.Tif, Late);
        }

        if (!_tif.TryGetValue(paasid, out var key))
        {
            return Refused(CallerFamily.Tif, Unknown);
        }

        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> right = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. Encoding.UTF8.GetBytes(timestamp), .. key.Secret, .. Encoding.UTF8.GetBytes(nonce + timestamp)], right);
        var isRight =
            Convert.FromHexString(signature, given, out var read, out var length) == OperationStatus.Done
            && read == signature.Length
            && length == given.Length
            && CryptographicOperations.FixedTimeEquals(given, right);
        return isRight ? new(CallerFamily.Tif, key.Caller, null) : Refused(CallerFamily.Tif, Mismatch);
    }

    private CallerVerdict JudgePlain(IHeaderDictionary headers, IPAddress? from)
    {
        var apikey = headers["apikey"].ToString();
        if (apikey.Length > 0 && _plain.Length > 0)
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(Encoding.UTF8.GetBytes(apikey), hash);
            Caller? found = null;
            foreach (var (known, caller) in _plain)
            {
                found = CryptographicOperations.FixedTimeEquals(known, hash) ? caller : found;
            }

            return found is null ? Refused(CallerFamily.Plain, Unknown) : new(CallerFamily.Plain, found, null);
        }

        // Behind a proxy on this machine everybody seems to be here; the proxy's own header tells.
        var isHere = LocalCaller.Is(from, headers);
        var isLetIn = _withoutKey == KeylessCallers.Any || (_withoutKey == KeylessCallers.Loopback && isHere);
        return isLetIn ? new(CallerFamily.Plain, new Caller(from?.ToString() ?? "-", []), null) : Refused(CallerFamily.Plain, Missing);
    }

    /// <summary>Whether a time of 10 digits (seconds) or 13 (milliseconds) since 1970 is near enough to ours.</summary>
    private bool IsInTime(string timestamp)
    {
        if (
            timestamp.Length is not (10 or 13)
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
        {
            return false;
        }

        var instant = timestamp.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
        var late = _clock.GetUtcNow() - instant;
        return late.Duration() <= _options.Window
            || (_options.EarlyClock > TimeSpan.Zero && (late - _options.EarlyClock).Duration() <= _options.Window);
    }

    private static CallerVerdict Refused(CallerFamily family, string why) => new(family, null, why);

    private static Dictionary<string, (byte[] Secret, Caller Caller)> Keys(IList<CallerKey> keys) =>
        keys.ToDictionary(
            key => key.Id,
            key => (Encoding.UTF8.GetBytes(key.Secret), new Caller(key.Id, [.. key.Institutions])),
            StringComparer.Ordinal
        );
}
