using System.CommandLine;

namespace Tuodi.Cli.Commands;

/// <summary>The options that all commands of a workspace share, and what they come to.</summary>
internal sealed class OfficeOptions
{
    private const string UsualFile = "tuodi-office.sqlite";

    private readonly Option<string> _workspace = new("--workspace")
    {
        Description = "the workspace",
        DefaultValueFactory = _ => UsualFile,
        HelpName = "FILE",
    };

    private readonly Option<string?> _period = new("--period")
    {
        Description = "the clearing month (清算期); without it the last that the workspace holds",
        HelpName = "YYYYMM",
    };

    private readonly Option<string?> _by = new("--by")
    {
        Description = "who does it, for the log; without it the user of the machine",
        HelpName = "NAME",
    };

    private readonly Option<string> _lang = CommonOptions.Lang();

    private readonly Option<bool> _json = CommonOptions.Json();

    /// <summary>Gives the command these options; the run gets the workspace open and closes it.</summary>
    public Command On(Command command, Func<OfficeCall, int> run, bool hasPeriod = true, bool hasJson = false, bool creates = false)
    {
        command.Add(_workspace);
        if (hasPeriod)
        {
            command.Add(_period);
        }

        command.Add(_by);
        command.Add(_lang);
        if (hasJson)
        {
            command.Add(_json);
        }

        command.SetAction(parsed =>
        {
            var language = CommonOptions.LanguageOf(parsed.GetValue(_lang));
            return Guard.Run(
                () =>
                    run(
                        new OfficeCall
                        {
                            Parsed = parsed,
                            Workspace = parsed.GetRequiredValue(_workspace),
                            Period = hasPeriod ? parsed.GetValue(_period) : null,
                            By = parsed.GetValue(_by) ?? Environment.UserName,
                            Language = language,
                            Json = hasJson && parsed.GetValue(_json),
                            Creates = creates,
                        }
                    ),
                language
            );
        });
        return command;
    }
}
