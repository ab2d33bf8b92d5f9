using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Legislation.Classification;
using Tuodi.Legislation.Importing;
using Tuodi.Legislation.Texts;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi legislation classify</c>: where texts stand in the study's scheme, and which clause decided.</summary>
internal static class LegislationClassifyCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "texts; without any, those of the register are classified and the verdicts kept there",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var register = LegislationOptions.Register();
        var rules = LegislationOptions.Rules();
        var output = new RowOutput();
        var lang = CommonOptions.Lang();
        var command = new Command(
            "classify",
            "Say of texts their legislative model, hierarchy, issuers, kind and structure, each with the clause that decided and how sure that is.\nWhat a person confirmed or corrected stays as it is.\n\nExamples:\n  tuodi legislation classify samples/legislation/texts/heqing.txt\n  tuodi legislation classify --csv verdicts.csv"
        )
        {
            files,
            register,
            rules,
            lang,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                var read = LegislationOptions.Read(parsed.GetValue(rules));
                var given = parsed.GetValue(files) ?? [];
                var classes = given.Length > 0 ? OfFiles(given, read) : OfRegister(parsed.GetRequiredValue(register), read);
                var language = CommonOptions.LanguageOf(parsed.GetValue(lang));
                if (output.IsForPeople(parsed))
                {
                    foreach (var (id, text, verdicts) in classes)
                    {
                        Print(id, text, verdicts, language);
                    }
                }
                else
                {
                    output.Show(parsed, Listing(classes, language));
                }

                return ExitCode.Good;
            })
        );
        return command;
    }

    private static List<(string Id, LegalText Text, TextClass Class)> OfFiles(string[] files, ClassificationRules rules)
    {
        var classifier = new Classifier(rules);
        var read = TextFile.ReadAll(files);
        return read.Problems.Count > 0
            ? throw new ProblemException(read.Problems)
            : [.. read.Texts.AsParallel().AsOrdered().Select(each => (each.Key, each.Value, classifier.Classify(each.Value)))];
    }

    private static List<(string Id, LegalText Text, TextClass Class)> OfRegister(string path, ClassificationRules rules)
    {
        using var register = LegislationOptions.OpenExisting(path);
        var classifier = new Classifier(rules);
        var texts = register.Texts().Select(text => (text.Id, Text: register.Read(text))).ToList();
        var classes = texts.AsParallel().AsOrdered().Select(each => (each.Id, each.Text, Class: classifier.Classify(each.Text))).ToList();
        register.Labels.Write(classes.Where(each => each.Class.IsAboutAssistance).Select(each => KeyValuePair.Create(each.Id, each.Class)));
        return classes;
    }

    private static Listing Listing(List<(string Id, LegalText Text, TextClass Class)> classes, Language language) =>
        new(
            ["id", "title", "field", "value", "confidence", "clause", "quote", "why"],
            [.. classes.SelectMany(each => Rows(each.Id, each.Text, each.Class, language))]
        );

    private static void Print(string id, LegalText text, TextClass verdicts, Language language)
    {
        Console.WriteLine($"{id}  {text.Title}");
        if (!verdicts.IsAboutAssistance)
        {
            Console.WriteLine($"  {OtherSubject.In(language)}");
            return;
        }

        foreach (var verdict in verdicts.Verdicts)
        {
            Console.WriteLine($"  {verdict.Field, -20} {(verdict.Value.Length == 0 ? "-" : verdict.Value)}  ({verdict.Confidence}%)");
            foreach (var ground in verdict.Grounds)
            {
                Console.WriteLine($"    {ground.Place}  {ground.Quote}  [{ground.Why.In(language)}]");
            }
        }
    }

    private static IEnumerable<IReadOnlyList<string?>> Rows(string id, LegalText text, TextClass verdicts, Language language) =>
        verdicts.IsAboutAssistance
            ? verdicts.Verdicts.Select(verdict =>
                (string?[])
                    [
                        id,
                        text.Title,
                        verdict.Field,
                        verdict.Value,
                        $"{verdict.Confidence}",
                        verdict.Grounds.Count > 0 ? verdict.Grounds[0].Place : null,
                        verdict.Grounds.Count > 0 ? verdict.Grounds[0].Quote : null,
                        verdict.Grounds.Count > 0 ? verdict.Grounds[0].Why.In(language) : null,
                    ]
            )
            :
            [
                [id, text.Title, "subject", "other", null, null, null, OtherSubject.In(language)],
            ];

    private static Bilingual OtherSubject { get; } =
        new(
            "本文没有医疗救助的规定：另属他题，不作归类。",
            "It provides nothing on medical assistance: it is of another subject and is not classified."
        );
}
