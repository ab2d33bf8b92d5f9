using Tuodi.Office.Exports;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Safety.Users;
using Tuodi.Storage.Transactions;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Users;

/// <summary>The columns of the list of users.</summary>
internal static class UserTable
{
    /// <summary>Waits for a second person.</summary>
    public const string Waiting = "waiting";

    /// <summary>Locked for a while by wrong passwords.</summary>
    public const string Paused = "paused";

    private const string Active = "active";
    private const string Locked = "locked";

    /// <summary>How a user may stand.</summary>
    public static IReadOnlyList<string> States { get; } = [Active, Waiting, Paused, Locked];

    public static ListedTable<UserView> Of(PageCall call) =>
        new()
        {
            Name = "users",
            Columns =
            [
                new("id", "users.id", user => new Link(UserPages.Path(user.Id), user.Id)),
                new("roles", "users.roles", user => Roles(call.W, user)),
                new("institution", "users.institution", user => user.Institution, ExportForm.Digits),
                new("division", "users.division", user => user.Division, ExportForm.Digits),
                new("state", "users.state", user => State(call, user)),
                new("made", "users.made", user => user.Made),
            ],
        };

    /// <summary>The roles in words.</summary>
    public static string Roles(Words words, UserView user) =>
        string.Join(words["frame.comma"], user.Roles.Select(role => words[$"role.{RoleNames.Parse(role)}"]));

    /// <summary>How a user stands: locked by an administrator, waiting for a second person, paused by wrong passwords, or active.</summary>
    public static string StateOf(PageCall call, UserView user) =>
        !user.Active ? Locked
        : !user.Confirmed ? Waiting
        : user.LockedUntil > Told.Instant(Instants.Of(call.Service.Clock.GetUtcNow())) ? Paused
        : Active;

    /// <summary>The same in words.</summary>
    public static State State(PageCall call, UserView user)
    {
        var state = StateOf(call, user);
        var tone = state switch
        {
            Active => Tone.Good,
            Locked => Tone.Bad,
            _ => Tone.Warning,
        };
        return new State(call.W[$"users.state-{state}"], tone);
    }
}
