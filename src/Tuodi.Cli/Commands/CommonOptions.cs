using System.CommandLine;
using Tuodi.Kernel;

namespace Tuodi.Cli.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "print JSON" };

    public static Option<bool> Full() => new("--full") { Description = "show also what did not decide" };

    public static Option<string?> Policies() => new("--policies") { Description = "the folder of policy documents", HelpName = "DIR" };

    public static Option<string> Lang()
    {
        var option = new Option<string>("--lang") { Description = "the language of statements", DefaultValueFactory = _ => "zh", HelpName = "zh|en" };
        option.AcceptOnlyFromAmong("zh", "en");
        return option;
    }

    public static Language LanguageOf(string? text) => text == "en" ? Language.English : Language.Chinese;
}
