using System.CommandLine;
using Tuodi.Coverage.Plans;
using Tuodi.Kernel;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi plan</c>: the provinces' plans, what is done, planned, overdue or unknown, and what documents show.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        var provinces = new Argument<string[]>("PROVINCE")
        {
            Description = "provinces by division or name; all 31 when not given",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var filter = new PlanFilter();
        var at = CommonOptions.Day("--at", "the day that counts; today when not given");
        var json = CommonOptions.Json();
        var lang = CommonOptions.Lang();
        var file = SheetFile.Out();
        var policies = CommonOptions.Policies();
        var command = new Command(
            "plan",
            "Follow the provinces' plans for healthcare security: outpatient mutual aid, pooling, benefit list, one tier.\n\nExamples:\n  tuodi plan\n  tuodi plan 四川 云南 --lang en\n  tuodi plan --overdue --at 2026-12-31\n  tuodi plan --measure residents-pooling --out plan.xlsx"
        )
        {
            provinces,
            at,
            json,
            lang,
            file,
            policies,
        };
        filter.AddTo(command);
        command.SetAction(parsed =>
        {
            var language = CommonOptions.LanguageOf(parsed.GetValue(lang));
            return Guard.Run(
                () =>
                {
                    SheetFile.Check(parsed.GetValue(file));
                    var day = CommonOptions.DayOf(parsed.GetValue(at), "--at") ?? Home.Today();
                    var names = parsed.GetValue(provinces) ?? [];
                    var all = Lines(parsed.GetValue(policies), names, day, language);
                    var lines = filter.Of(all, parsed);
                    var isJson = parsed.GetValue(json);
                    Write(lines, day, isJson, lines.Count < all.Count || names.Length > 0, language);
                    SheetFile.Write(parsed.GetValue(file), () => PlanSheet.Of(lines, language), language, isJson);
                    return ExitCode.Good;
                },
                language
            );
        });
        return command;
    }

    private static void Write(IReadOnlyList<PlanLine> lines, DateOnly day, bool isJson, bool details, Language language)
    {
        if (isJson)
        {
            PlanJson.Write(Console.Out, lines, day);
        }
        else
        {
            PlanText.Write(lines, day, details, language);
        }
    }

    private static IReadOnlyList<PlanLine> Lines(string? policies, IReadOnlyList<string> names, DateOnly day, Language language)
    {
        var list = JurisdictionPicker.List();
        var path = Path.Combine(Home.Folder("data"), "plan", "measures.yaml");
        var asked = names.Count == 0 ? list.Study : names.SelectMany(name => JurisdictionPicker.Provinces(list, name));
        return PlanTracker.Of(
            Home.Library(policies),
            PlanBook.Read(path, "data/plan/measures.yaml"),
            asked.Where(each => each.IsProvince).Distinct().OrderBy(each => each.Code.Digits, StringComparer.Ordinal),
            day,
            language
        );
    }
}
