using System.Globalization;
using Microsoft.Extensions.Hosting;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Databases;

namespace Tuodi.Web.Pages.Trail;

/// <summary>Verifies the audit trail beside the pages (审计核对), one run at a time: a long trail takes minutes, which no page waits for.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">The clock.</param>
/// <param name="life">Ends a run with the server.</param>
public sealed class TrailVerification(IDatabase database, TimeProvider clock, IHostApplicationLifetime life)
{
    private readonly Lock _gate = new();

    /// <summary>The run that goes on or was the last one of this server, or nothing.</summary>
    public VerificationRun? Last { get; private set; }

    /// <summary>Begins a run, unless one goes on already; gives the one that goes on.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="at">When.</param>
    /// <param name="anchors">Heads of chains that were kept elsewhere.</param>
    /// <param name="total">How many entries there are about.</param>
    public VerificationRun Start(string by, DateTimeOffset at, IReadOnlyList<AuditAnchor> anchors, long total)
    {
        lock (_gate)
        {
            if (Last is not { Work.IsCompleted: false })
            {
                Last = new VerificationRun(by, at, anchors.Count, total, walked => VerifyAsync(by, anchors, walked));
            }

            return Last;
        }
    }

    // What it came to is itself a thing to be told of later, to whoever asks when the trail was looked at last.
    private async Task<AuditReport> VerifyAsync(string by, IReadOnlyList<AuditAnchor> anchors, IProgress<long> walked)
    {
        var report = await AuditVerification.RunAsync(database, anchors, life.ApplicationStopping, walked);
        var result = string.Create(CultureInfo.InvariantCulture, $"{report.FindingCount} {report.Entries}");
        await AuditTrail.WriteAsync(database, clock, new Decision(by, TrailAct.AuditVerify, result), life.ApplicationStopping);
        return report;
    }
}
