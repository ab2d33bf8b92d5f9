using Tuodi.Server.Safety.Users;
using Tuodi.Storage.Auditing;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;

namespace Tuodi.Web.Pages.Trail;

/// <summary>Entries of the trail in words: what was done, to what, and what else was noted.</summary>
internal static class TrailActs
{
    // Of a hash so much is shown by which people tell two apart.
    private const int HashShown = 12;
    private const int WordMax = 40;
    private static readonly Dictionary<string, TrailAct> Known = TrailAct.All.ToDictionary(act => act.Name, StringComparer.Ordinal);

    /// <summary>The act of an entry, or nothing where it is a commit's.</summary>
    public static TrailAct? Of(AuditEntryRow row) => Known.GetValueOrDefault(row.Act);

    /// <summary>What was done.</summary>
    public static string Says(Words words, string act) =>
        act == AuditTrail.Commit || Known.ContainsKey(act) ? words[$"trail.act-{act}"] : act;

    /// <summary>To what, with the way to everything that was done to it.</summary>
    public static object? Subject(Words words, AuditEntryRow row)
    {
        if (Of(row) is not { Subject: not TrailSubject.None } act)
        {
            return null;
        }

        var id = row.Object.Split(' ')[0];
        return id.StartsWith('/') ? id : new Link(LocalAddress.With(TrailPages.List, "subject", id), words[$"trail.of-{act.Subject}", id]);
    }

    /// <summary>What else was noted: roles in words, the rest as it stands.</summary>
    public static string Rest(Words words, AuditEntryRow row)
    {
        if (row.Act == TrailAct.AuditVerify.Name && row.Object.Split(' ') is [var found, var walked])
        {
            return words["trail.rest-verify", found, walked];
        }

        // Of a person and a settlement the division says more than the number of the row that was written.
        var rest = Of(row)?.Subject switch
        {
            TrailSubject.None or null => row.Object.Split(' ', ';'),
            TrailSubject.Person or TrailSubject.Settlement => row.Object.Split(' ')[1..].Take(1),
            _ => row.Object.Split(' ', ';')[1..],
        };
        return string.Join(' ', rest.Select(word => Word(words, word)));
    }

    private static string Word(Words words, string word) =>
        word.Split(',') is var roles && roles.All(RoleNames.All.Contains)
            ? string.Join('/', roles.Select(role => words[$"role.{RoleNames.Parse(role)}"]))
        : word.Length > WordMax ? word[..HashShown]
        : word;
}
