using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Server.Api.Records;
using Tuodi.Server.Safety.Privacy;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Api.Http;

/// <summary>How what is stored is told: numbers of 63 bits as text, since many readers of JSON round them; instants in Beijing's time.</summary>
internal static class Told
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(long micros) =>
        DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond).ToOffset(Beijing);

    public static DateTimeOffset? Instant(long? micros) => micros is { } known ? Instant(known) : null;

    public static DateOnly Today(ApiCall call) => Instants.Day(call.Now);

    public static TextItem Text(Bilingual text) => new(text.Chinese, text.English);

    public static string Name(ApiCall call, string name) => call.IsClear ? name : Masked.Name(name);

    public static string Certificate(ApiCall call, string number) => call.IsClear ? number : Masked.Number(number);

    /// <summary>A day that tells of a person: masked its year.</summary>
    public static string? Day(ApiCall call, DateOnly? day) =>
        day?.ToString(call.IsClear ? "yyyy-MM-dd" : "yyyy", CultureInfo.InvariantCulture);
}
