using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi user list</c>: who may use the REST API and the console.</summary>
internal static class UserListCommand
{
    private static readonly JsonSerializerOptions Words = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static Command Create()
    {
        var database = SafetyRun.Database();
        var json = CommonOptions.Json();
        var command = new Command("list", "List users with their roles and what they see.") { database, json };
        command.SetAction(parsed =>
            SafetyRun.Run(
                parsed.GetRequiredValue(database),
                async open =>
                {
                    var users = await UserCommand.Book(open).ListAsync(CancellationToken.None).ConfigureAwait(false);
                    if (parsed.GetValue(json))
                    {
                        Console.WriteLine(JsonSerializer.Serialize(users, Words));
                        return ExitCode.Good;
                    }

                    foreach (var user in users)
                    {
                        var state =
                            !user.Active ? "locked"
                            : user.LockedUntil is { } until && until > TimeProvider.System.GetUtcNow()
                                ? string.Create(CultureInfo.InvariantCulture, $"locked until {until:yyyy-MM-dd HH:mm}Z")
                            : "active";
                        Console.WriteLine($"{user.Id}  {string.Join(',', user.Roles)}  {user.Institution ?? user.Division}  {state}");
                    }

                    return ExitCode.Good;
                }
            )
        );
        return command;
    }
}
