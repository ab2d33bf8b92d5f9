using System.CommandLine;
using Tuodi.Comparison.Conformity;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi policy conformity</c>: how far each place keeps to the national documents in force on a day.</summary>
internal static class PolicyConformityCommand
{
    public static Command Create()
    {
        var options = new PlaceOptions("division codes, names or files; all places when not given");
        var full = CommonOptions.Full();
        var command = new Command(
            "conformity",
            "Hold places against the national documents of a day: missing, stricter, looser, expired, without authority, with the articles of both sides and the smallest household for which it matters.\n\nExamples:\n  tuodi policy conformity 宜昌\n  tuodi policy conformity my-draft.yaml --at 2026-06-30 --lang en\n  tuodi policy conformity --all --out conformity.xlsx --json"
        )
        {
            full,
        };
        options.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(
                () =>
                {
                    var target = options.Target(parsed);
                    var language = options.LanguageOf(parsed);
                    var library = options.Library(parsed);
                    var check = new ConformityCheck(library, options.DayOf(parsed), options.Assumed(parsed));
                    var named = options.Named(parsed);
                    var places =
                        named.Count == 0
                            ? check.All()
                            :
                            [
                                .. named.Select(name =>
                                    PlaceNames.Division(library, name) is { } division ? check.Of(division) : check.OfDocument(name)
                                ),
                            ];
                    target?.Write([ConformitySheet.Of(places, language)]);
                    if (parsed.GetValue(options.Json))
                    {
                        ConformityJson.Write(check.Nation, options.DayOf(parsed), places);
                    }
                    else
                    {
                        ConformityText.Write(check.Nation, places, language, parsed.GetValue(full));
                    }

                    return ExitCode.Good;
                },
                options.LanguageOf(parsed)
            )
        );
        return command;
    }
}
