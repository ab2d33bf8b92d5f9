using Tuodi.Server.Safety.Access;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Databases;

namespace Tuodi.Server.Safety.Privacy;

/// <summary>Showing personal data in clear is an act of its own: it is entered in the audit trail before anything is shown.</summary>
public static class Unmasking
{
    /// <summary>Enters that a user is shown persons in clear.</summary>
    /// <param name="database">The database.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="user">The user.</param>
    /// <param name="what">Which: the person's number in the register, or the path of the request without its query; never a name or an identity number.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">The user may not; the caller should have asked.</exception>
    public static Task WriteAsync(IDatabase database, TimeProvider clock, SignedInUser user, string what, CancellationToken cancel)
    {
        if (!user.May(AccessAct.PersonsReadUnmasked))
        {
            throw new InvalidOperationException("Somebody is shown in clear to a user who may not see it");
        }

        var decision = new Decision(user.Id, TrailAct.PersonsReadUnmasked, what);
        return AuditTrail.WriteAsync(database, clock, decision, cancel);
    }
}
