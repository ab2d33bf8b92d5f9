using System.CommandLine;
using System.CommandLine.Completions;
using Tuodi.Kernel;
using Tuodi.Policies.Reading;

namespace Tuodi.Cli.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "print JSON" };

    /// <summary>What a shell may complete where a division is asked for: the codes of the library.</summary>
    public static Func<CompletionContext, IEnumerable<CompletionItem>> Divisions(Option<string?> policies) =>
        context => Home.Library(context.ParseResult.GetValue(policies)).Divisions().Select(code => new CompletionItem(code));

    public static Option<bool> Full() => new("--full") { Description = "show also what did not decide" };

    public static Option<string?> Policies() => new("--policies") { Description = "the folder of policy documents", HelpName = "DIR" };

    public static Option<string> Lang()
    {
        var option = new Option<string>("--lang")
        {
            Description = "the language of statements",
            DefaultValueFactory = _ => "zh",
            HelpName = "zh|en",
        };
        option.AcceptOnlyFromAmong("zh", "en");
        return option;
    }

    public static Language LanguageOf(string? text) => text == "en" ? Language.English : Language.Chinese;

    public static Option<string?> Day(string name, string says) => new(name) { Description = says, HelpName = "YYYY-MM-DD" };

    /// <summary>The day that an option says.</summary>
    public static DateOnly? DayOf(string? text, string option)
    {
        if (text is null)
        {
            return null;
        }

        return Dates.TryDay(text, out var day)
            ? day
            : throw new ProblemException(new Problem(new Spot(option, 0, 0), Dates.Wrong(text), "Write a day that exists as 2023-01-31."));
    }
}
