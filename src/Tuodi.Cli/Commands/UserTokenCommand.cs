using System.CommandLine;
using System.Globalization;
using Tuodi.Server.Safety;
using Tuodi.Server.Safety.Users;
using Tuodi.Storage.Databases;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi user token</c>: tokens by which programs stand for a user.</summary>
internal static class UserTokenCommand
{
    public static Command Create() => new("token", "Make, list and revoke tokens of a user.") { Add(), List(), Revoke() };

    private static TokenBook Book(IDatabase database) => new(database, TimeProvider.System, new SafetyOptions());

    private static Command Add()
    {
        var user = UserCommand.User();
        var label = new Option<string>("--label") { Description = "what it is for", Required = true };
        var days = new Option<int>("--days") { Description = "for how many days it holds", DefaultValueFactory = _ => 30 };
        var database = SafetyRun.Database();
        var command = new Command("add", "Make a token; it is printed this once and kept nowhere.") { user, label, days, database };
        command.SetAction(parsed =>
            SafetyRun.Run(
                parsed.GetRequiredValue(database),
                async open =>
                {
                    var token = await Book(open)
                        .IssueAsync(
                            SafetyRun.Actor,
                            parsed.GetRequiredValue(user),
                            parsed.GetRequiredValue(label),
                            TimeSpan.FromDays(parsed.GetValue(days)),
                            CancellationToken.None
                        )
                        .ConfigureAwait(false);
                    Console.WriteLine(token.Token);
                    Console.Error.WriteLine(
                        string.Create(CultureInfo.InvariantCulture, $"{token.Handle}, {token.Expires:yyyy-MM-dd HH:mm}Z")
                    );
                    return ExitCode.Good;
                }
            )
        );
        return command;
    }

    private static Command List()
    {
        var user = UserCommand.User();
        var database = SafetyRun.Database();
        var command = new Command("list", "List the tokens of a user by their handles.") { user, database };
        command.SetAction(parsed =>
            SafetyRun.Run(
                parsed.GetRequiredValue(database),
                async open =>
                {
                    foreach (
                        var token in await Book(open).ListAsync(parsed.GetRequiredValue(user), CancellationToken.None).ConfigureAwait(false)
                    )
                    {
                        var state = token.Revoked is null ? "until" : "revoked, until";
                        Console.WriteLine(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{token.Handle}  {state} {token.Expires:yyyy-MM-dd HH:mm}Z  {token.Label}"
                            )
                        );
                    }

                    return ExitCode.Good;
                }
            )
        );
        return command;
    }

    private static Command Revoke()
    {
        var user = UserCommand.User();
        var handle = new Argument<string>("HANDLE") { Description = "the token's handle, as `tuodi user token list` shows it" };
        var database = SafetyRun.Database();
        var command = new Command("revoke", "Revoke a token of a user, at once and for good.") { user, handle, database };
        command.SetAction(parsed =>
            SafetyRun.Run(
                parsed.GetRequiredValue(database),
                async open =>
                {
                    await Book(open)
                        .RevokeAsync(
                            SafetyRun.Actor,
                            parsed.GetRequiredValue(user),
                            parsed.GetRequiredValue(handle),
                            CancellationToken.None
                        )
                        .ConfigureAwait(false);
                    Console.WriteLine($"已吊销令牌 {parsed.GetValue(handle)} Token {parsed.GetValue(handle)} was revoked");
                    return ExitCode.Good;
                }
            )
        );
        return command;
    }
}
