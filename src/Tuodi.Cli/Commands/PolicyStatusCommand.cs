using System.CommandLine;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi policy status</c>: the coverage register, and what of documents is weak, old or not known.</summary>
internal static class PolicyStatusCommand
{
    public static Command Create()
    {
        var places = new Argument<string[]>("PLACE")
        {
            Description = "jurisdictions by division or name, or files; the 41 of the study when not given",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var documents = new Option<bool>("--documents")
        {
            Description = "tell of documents, not of jurisdictions: what is weak, old or unknown",
        };
        var json = CommonOptions.Json();
        var at = CommonOptions.Day("--at", "the day that counts; today when not given");
        at.Aliases.Add("--today");
        var lang = CommonOptions.Lang();
        var file = SheetFile.Out();
        var policies = CommonOptions.Policies();
        var filter = new CoverageFilter();
        places.CompletionSources.Add(CommonOptions.Divisions(policies));
        var command = new Command(
            "status",
            "The coverage register: what of each jurisdiction's rules is encoded, partial, stale or unknown, and the clause behind it.\n\nExamples:\n  tuodi policy status\n  tuodi policy status 河北 420500\n  tuodi policy status --region western --element inpatient.cap --state unknown\n  tuodi policy status --out register.xlsx\n  tuodi policy status --documents 420500 --lang en"
        )
        {
            places,
            documents,
            json,
            at,
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
                    var run = new PolicyStatusRun(Home.Library(parsed.GetValue(policies)), day, parsed.GetValue(json), language);
                    var names = parsed.GetValue(places) ?? [];
                    if (parsed.GetValue(documents))
                    {
                        run.Documents(names);
                    }
                    else
                    {
                        var register = run.Register(names, filter, parsed);
                        SheetFile.Write(parsed.GetValue(file), () => CoverageSheet.Of(register, language), language, parsed.GetValue(json));
                    }

                    return ExitCode.Good;
                },
                language
            );
        });
        return command;
    }
}
