using System.CommandLine;
using System.Globalization;
using Tuodi.Kernel;
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
        var days = Days();
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
                        string.Create(CultureInfo.InvariantCulture, $"{token.Handle}, {token.Expires:yyyy-MM-dd HH:mm}")
                    );
                    return ExitCode.Good;
                }
            )
        );
        return command;
    }

    private static Option<int> Days()
    {
        var longest = (int)new SafetyOptions().TokenMax.TotalDays;
        var days = new Option<int>("--days") { Description = "for how many days it holds", DefaultValueFactory = _ => 30 };
        days.Validators.Add(result =>
        {
            if (result.GetValue(days) is var said && (said < 1 || said > longest))
            {
                result.AddError($"--days takes 1 to {longest}.");
            }
        });
        return days;
    }

    private static Command List()
    {
        var user = UserCommand.User();
        var database = SafetyRun.Database();
        var lang = CommonOptions.Lang();
        var command = new Command("list", "List the tokens of a user by their handles.") { user, database, lang };
        command.SetAction(parsed =>
            SafetyRun.Run(
                parsed.GetRequiredValue(database),
                async open =>
                {
                    foreach (
                        var token in await Book(open).ListAsync(parsed.GetRequiredValue(user), CancellationToken.None).ConfigureAwait(false)
                    )
                    {
                        var state = State(token).In(CommonOptions.LanguageOf(parsed.GetValue(lang)));
                        Console.WriteLine($"{token.Handle}  {state}  {token.Label}");
                    }

                    return ExitCode.Good;
                }
            )
        );
        return command;
    }

    private static Bilingual State(TokenView token)
    {
        var until = string.Create(CultureInfo.InvariantCulture, $"{token.Expires:yyyy-MM-dd HH:mm}");
        return token.Revoked is null
            ? new Bilingual($"有效至 {until}", $"until {until}")
            : new Bilingual($"已吊销，原有效至 {until}", $"revoked, until {until}");
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
