using Tuodi.Storage.Auditing;
using Tuodi.Storage.Databases;

namespace Tuodi.Cli.Commands;

/// <summary>Enters in the audit trail that persons' data leave the database, before any of it does.</summary>
internal static class TakenOut
{
    public static async Task EnterAsync(IDatabase database, TrailAct act, string what)
    {
        // A database of an older version is backed up before its upgrade; it may have no trail yet.
        if (await SchemaState.IsCurrentAsync(database, CancellationToken.None).ConfigureAwait(false))
        {
            var decision = new Decision(SafetyRun.Actor, act, what);
            await AuditTrail.WriteAsync(database, TimeProvider.System, decision, CancellationToken.None).ConfigureAwait(false);
        }
    }
}
