using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Library;
using Tuodi.Settlement.Sheets;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi policy diff</c>: what two documents say differently, whatever their layout.</summary>
internal static class PolicyDiffCommand
{
    public static Command Create()
    {
        var from = new Argument<string>("A") { Description = "a file, a division code, the name of a place, or DIVISION@DATE" };
        var to = new Argument<string>("B") { Description = "the document it is compared with" };
        var lang = CommonOptions.Lang();
        var json = CommonOptions.Json();
        var policies = CommonOptions.Policies();
        from.CompletionSources.Add(CommonOptions.Divisions(policies));
        to.CompletionSources.Add(CommonOptions.Divisions(policies));
        var command = new Command(
            "diff",
            "Compare two policy documents by what they say: layers, rows, values, parameters, categories.\n\nExamples:\n  tuodi policy diff 420500 420200\n  tuodi policy diff 420500@2024-06-01 420500@2026-06-01 --lang en\n  tuodi policy diff old.yaml new.yaml --json"
        )
        {
            from,
            to,
            lang,
            json,
            policies,
        };
        command.SetAction(parsed =>
            Guard.Run(
                () =>
                {
                    var library = Home.Library(parsed.GetValue(policies));
                    return Run(
                        library,
                        parsed.GetRequiredValue(from),
                        parsed.GetRequiredValue(to),
                        CommonOptions.LanguageOf(parsed.GetValue(lang)),
                        parsed.GetValue(json)
                    );
                },
                CommonOptions.LanguageOf(parsed.GetValue(lang))
            )
        );
        return command;
    }

    private static int Run(PolicyLibrary library, string from, string to, Language language, bool json)
    {
        var (first, second) = (PolicyPicker.Pick(library, from, null), PolicyPicker.Pick(library, to, null));
        var changes = SheetComparison.Of(
            PolicySheet.Of(first, null, language, toCompare: true),
            PolicySheet.Of(second, null, language, toCompare: true),
            language
        );
        if (json)
        {
            Console.WriteLine(SheetJson.Changes(first, second, changes));
            return ExitCode.Good;
        }

        var chinese = language == Language.Chinese;
        Console.WriteLine($"A: {Head(first, language)}");
        Console.WriteLine($"B: {Head(second, language)}");
        Console.WriteLine();
        foreach (var change in changes)
        {
            Write(change);
        }

        Console.WriteLine(
            changes.Count == 0 ? (chinese ? "两份文件的规则相同。" : "The two documents say the same.")
            : chinese ? $"共 {changes.Count} 处不同"
            : $"{changes.Count} differences"
        );
        return ExitCode.Good;
    }

    private static string Head(Policy policy, Language language) =>
        $"{policy.Title.In(language)} ({policy.Division})  {policy.Effective}  {policy.Files[^1]}";

    private static void Write(SheetChange change)
    {
        var path = string.Join(" / ", change.Path);
        switch (change)
        {
            case { From: null }:
                Console.WriteLine($"+ {path}: {change.To}{Place(change.ToSpot)}");
                break;
            case { To: null }:
                Console.WriteLine($"- {path}: {change.From}{Place(change.FromSpot)}");
                break;
            default:
                Console.WriteLine($"~ {path}: {change.From} -> {change.To}{Place(change.FromSpot)}{Place(change.ToSpot)}");
                break;
        }
    }

    private static string Place(Spot? spot) => spot is { } at ? $"  ({at})" : string.Empty;
}
