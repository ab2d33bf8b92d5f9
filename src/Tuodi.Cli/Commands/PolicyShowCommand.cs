using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Policies.Library;
using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.Sheets;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi policy show</c>: a document in words, as a clerk checks it against the paper.</summary>
internal static class PolicyShowCommand
{
    public static Command Create()
    {
        var document = new Argument<string>("DOCUMENT") { Description = "a division code, the name of a place, or a file" };
        var date = CommonOptions.Day("--date", "the day whose document and values are shown");
        var lang = CommonOptions.Lang();
        var json = CommonOptions.Json();
        var policies = CommonOptions.Policies();
        document.CompletionSources.Add(CommonOptions.Divisions(policies));
        var command = new Command(
            "show",
            "Show a policy document with all that it inherits in plain words, each value with its citation.\n\nExamples:\n  tuodi policy show 420500\n  tuodi policy show 360400 --date 2023-06-01 --lang en\n  tuodi policy show policies/420500/2023.yaml --json"
        )
        {
            document,
            date,
            lang,
            json,
            policies,
        };
        command.SetAction(parsed =>
            Guard.Run(
                () =>
                    Run(
                        Home.Library(parsed.GetValue(policies)),
                        parsed.GetRequiredValue(document),
                        CommonOptions.DayOf(parsed.GetValue(date), "--date"),
                        CommonOptions.LanguageOf(parsed.GetValue(lang)),
                        parsed.GetValue(json)
                    ),
                CommonOptions.LanguageOf(parsed.GetValue(lang))
            )
        );
        return command;
    }

    private static int Run(PolicyLibrary library, string text, DateOnly? date, Language language, bool json)
    {
        var policy = PolicyPicker.Pick(library, text, date);
        var rulebook = date is { } day ? new RulebookShelf(policy, []).On(day) : null;
        var sheet = PolicySheet.Of(policy, rulebook, language);
        if (json)
        {
            Console.WriteLine(SheetJson.Sheet(sheet));
        }
        else
        {
            SheetText.Write(sheet, language);
        }

        return ExitCode.Good;
    }
}
