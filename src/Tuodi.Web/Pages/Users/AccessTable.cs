using Tuodi.Server.Safety.Access;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Users;

/// <summary>The one table of who may do what, as it holds.</summary>
internal static class AccessTable
{
    public static PageAnswer Show(PageCall call) =>
        Of(call).Answer(call, AccessMatrix.Rules, table => PageAnswer.Show<AccessPage, UsersFound>(new UsersFound(table)));

    private static ListedTable<AccessRule> Of(PageCall call) =>
        new()
        {
            Name = "access",
            Columns =
            [
                new("act", "users.act", rule => call.W[$"users.act-{rule.Name}"]),
                .. Enum.GetValues<Role>()
                    .Select(role => new Column<AccessRule>(
                        $"{role}".ToLowerInvariant(),
                        $"role.{role}",
                        rule => rule.Roles.Contains(role) ? new State(call.W["frame.yes"], Tone.Good) : null
                    )),
            ],
        };
}
