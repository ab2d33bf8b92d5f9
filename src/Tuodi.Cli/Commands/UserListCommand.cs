using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Server.Safety.Users;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi user list</c>: who may use the REST API and the console.</summary>
internal static class UserListCommand
{
    private static readonly JsonSerializerOptions Words = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static Command Create()
    {
        var database = SafetyRun.Database();
        var json = CommonOptions.Json();
        var lang = CommonOptions.Lang();
        var command = new Command("list", "List users with their roles and what they see.") { database, json, lang };
        command.SetAction(parsed =>
            SafetyRun.Run(
                parsed.GetRequiredValue(database),
                async open =>
                {
                    var users = await new UserList(open).AllAsync(CancellationToken.None).ConfigureAwait(false);
                    if (parsed.GetValue(json))
                    {
                        Console.WriteLine(JsonSerializer.Serialize(users, Words));
                        return ExitCode.Good;
                    }

                    foreach (var user in users)
                    {
                        var state = State(user).In(CommonOptions.LanguageOf(parsed.GetValue(lang)));
                        Console.WriteLine($"{user.Id}  {string.Join(',', user.Roles)}  {user.Institution ?? user.Division}  {state}");
                    }

                    return ExitCode.Good;
                }
            )
        );
        return command;
    }

    private static Bilingual State(UserView user)
    {
        if (!user.Active)
        {
            return new("已锁定", "locked");
        }

        if (user.LockedUntil is { } until && until > TimeProvider.System.GetUtcNow())
        {
            var when = string.Create(CultureInfo.InvariantCulture, $"{until:yyyy-MM-dd HH:mm}");
            return new($"锁定至 {when}", $"locked until {when}");
        }

        return !user.Confirmed ? new("待确认", "to be confirmed")
            : user.MustChangePassword ? new("须先修改口令", "must change the password")
            : new("可用", "active");
    }
}
