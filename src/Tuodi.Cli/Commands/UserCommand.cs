using System.CommandLine;
using Tuodi.Server.Safety;
using Tuodi.Server.Safety.Access;
using Tuodi.Server.Safety.Users;
using Tuodi.Storage.Databases;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi user</c>: users of the REST API and the console.</summary>
internal static class UserCommand
{
    public static Command Create() =>
        new(
            "user",
            "Make users, give them roles, passwords and tokens, lock them.\n\nExamples:\n"
                + "  tuodi user add li.handling --role handling --division 420502 < password.txt\n"
                + "  tuodi user token add li.handling --label report --days 30\n  tuodi user list"
        )
        {
            Add(),
            UserListCommand.Create(),
            Roles(),
            Active("lock", "Close a user's door: no sign-in, and no token holds.", false),
            Active("unlock", "Open a locked user's door and forget wrong passwords.", true),
            Password(),
            UserTokenCommand.Create(),
        };

    public static UserBook Book(IDatabase database) => new(database, TimeProvider.System, new Passwords(new SafetyOptions()));

    public static Argument<string> User() => new("USER") { Description = "the user's name at sign-in" };

    private static Option<string[]> Role()
    {
        var role = new Option<string[]>("--role")
        {
            Description = $"a role, once or more: {string.Join(", ", RoleNames.All)}",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        role.AcceptOnlyFromAmong([.. RoleNames.All]);
        return role;
    }

    private static List<Role> Parse(string[]? names) => [.. (names ?? []).Select(RoleNames.Parse)];

    private static Command Add()
    {
        var user = User();
        var role = Role();
        var institution = new Option<string?>("--institution") { Description = "the institution of a hospital's user", HelpName = "CODE" };
        var division = new Option<string?>("--division")
        {
            Description = "the division whose rows an office's user sees, 100000 for the nation",
            HelpName = "CODE",
        };
        var database = SafetyRun.Database();
        var command = new Command(
            "add",
            "Make a user; the first password, which the user must change at the first sign-in, is read from the standard input."
        )
        {
            user,
            role,
            institution,
            division,
            database,
        };
        command.SetAction(parsed =>
            SafetyRun.Run(
                parsed.GetRequiredValue(database),
                async open =>
                {
                    var id = parsed.GetRequiredValue(user);
                    var added = new NewUser(
                        id,
                        PasswordInput.Read(),
                        Parse(parsed.GetValue(role)),
                        parsed.GetValue(institution),
                        parsed.GetValue(division)
                    );
                    await Book(open).AddAsync(SafetyRun.Authority, added, CancellationToken.None).ConfigureAwait(false);
                    Console.WriteLine($"已添加用户 {id} User {id} was made");
                    return ExitCode.Good;
                }
            )
        );
        return command;
    }

    private static Command Roles()
    {
        var user = User();
        var role = Role();
        var database = SafetyRun.Database();
        var command = new Command("role", "Give a user these roles and no others.") { user, role, database };
        command.SetAction(parsed =>
            SafetyRun.Run(
                parsed.GetRequiredValue(database),
                async open =>
                {
                    var id = parsed.GetRequiredValue(user);
                    await Book(open)
                        .SetRolesAsync(SafetyRun.Authority, id, Parse(parsed.GetValue(role)), CancellationToken.None)
                        .ConfigureAwait(false);
                    Console.WriteLine($"已更改用户 {id} 的角色 The roles of {id} were changed");
                    return ExitCode.Good;
                }
            )
        );
        return command;
    }

    private static Command Active(string name, string says, bool active)
    {
        var user = User();
        var database = SafetyRun.Database();
        var command = new Command(name, says) { user, database };
        command.SetAction(parsed =>
            SafetyRun.Run(
                parsed.GetRequiredValue(database),
                async open =>
                {
                    var id = parsed.GetRequiredValue(user);
                    await Book(open).SetActiveAsync(SafetyRun.Authority, id, active, CancellationToken.None).ConfigureAwait(false);
                    Console.WriteLine(active ? $"已解锁用户 {id} User {id} was unlocked" : $"已锁定用户 {id} User {id} was locked");
                    return ExitCode.Good;
                }
            )
        );
        return command;
    }

    private static Command Password()
    {
        var user = User();
        var database = SafetyRun.Database();
        var command = new Command(
            "password",
            "Give a user a new password, read from the standard input, which the user must change at the next sign-in; all tokens are revoked."
        )
        {
            user,
            database,
        };
        command.SetAction(parsed =>
            SafetyRun.Run(
                parsed.GetRequiredValue(database),
                async open =>
                {
                    var id = parsed.GetRequiredValue(user);
                    await Book(open)
                        .ResetPasswordAsync(SafetyRun.Actor, id, PasswordInput.Read(), CancellationToken.None)
                        .ConfigureAwait(false);
                    Console.WriteLine($"已更改用户 {id} 的口令 The password of {id} was changed");
                    return ExitCode.Good;
                }
            )
        );
        return command;
    }
}
