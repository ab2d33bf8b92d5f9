using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Legislation.Classification;
using Tuodi.Legislation.Importing;
using Tuodi.Legislation.Register;
using Tuodi.Legislation.Texts;
using Tuodi.Legislation.Wording;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi legislation classify</c>: where texts stand in the study's scheme, and which clause decided.</summary>
internal static class LegislationClassifyCommand
{
    private const int FieldWidth = 20;

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
            Guard.Run(
                () =>
                {
                    var read = LegislationOptions.Read(parsed.GetValue(rules));
                    var given = parsed.GetValue(files) ?? [];
                    var (classes, decided) =
                        given.Length > 0 ? (OfFiles(given, read), []) : OfRegister(parsed.GetRequiredValue(register), read);
                    var language = CommonOptions.LanguageOf(parsed.GetValue(lang));
                    if (output.IsForPeople(parsed))
                    {
                        foreach (var (id, text, verdicts) in classes)
                        {
                            Print(id, text, verdicts, decided, language);
                        }
                    }
                    else
                    {
                        output.Show(parsed, Listing(classes, decided, language));
                    }

                    return ExitCode.Good;
                },
                CommonOptions.LanguageOf(parsed.GetValue(lang))
            )
        );
        return command;
    }

    private static List<(string Id, LegalText Text, TextClass Class)> OfFiles(string[] files, ClassificationRules rules)
    {
        var classifier = new Classifier(rules, LegislationOptions.Words());
        var read = TextFile.ReadAll(files);
        return read.Problems.Count > 0
            ? throw new ProblemException(read.Problems)
            : [.. read.Texts.AsParallel().AsOrdered().Select(each => (each.Key, each.Value, classifier.Classify(each.Value)))];
    }

    private static (
        List<(string Id, LegalText Text, TextClass Class)> Classes,
        Dictionary<(string Id, string Field), StoredVerdict> Decided
    ) OfRegister(string path, ClassificationRules rules)
    {
        using var register = LegislationOptions.OpenExisting(path);
        var classifier = new Classifier(rules, LegislationOptions.Words());
        var texts = register.Texts().Select(text => (text.Id, Text: register.Read(text))).ToList();
        var classes = texts.AsParallel().AsOrdered().Select(each => (each.Id, each.Text, Class: classifier.Classify(each.Text))).ToList();
        register.Labels.Write(classes.Where(each => each.Class.IsAboutAssistance).Select(each => KeyValuePair.Create(each.Id, each.Class)));
        return (classes, register.Labels.All().Where(label => label.By is not null).ToDictionary(label => (label.Id, label.Field)));
    }

    private static Listing Listing(
        List<(string Id, LegalText Text, TextClass Class)> classes,
        Dictionary<(string Id, string Field), StoredVerdict> decided,
        Language language
    ) =>
        new(
            ["id", "title", "field", "value", "confidence", "clause", "quote", "why", "decided", "decided_by", "reason"],
            [.. classes.SelectMany(each => Rows(each.Id, each.Text, each.Class, decided, language))]
        );

    private static void Print(
        string id,
        LegalText text,
        TextClass verdicts,
        Dictionary<(string Id, string Field), StoredVerdict> decided,
        Language language
    )
    {
        Console.WriteLine($"{id}  {text.Title}");
        if (!verdicts.IsAboutAssistance)
        {
            Console.WriteLine($"  {OtherSubject.In(language)}");
            return;
        }

        foreach (var verdict in verdicts.Verdicts)
        {
            var field = WideText.Padded(LegislationWords.Of(verdict.Field, language), FieldWidth);
            Console.WriteLine(
                $"  {field} {(verdict.Value.Length == 0 ? "-" : LegislationWords.Of(verdict.Value, language))}  ({verdict.Confidence}%)"
            );
            if (decided.TryGetValue((id, verdict.Field), out var decision))
            {
                Console.WriteLine(Decision(decision, verdict, language));
            }

            foreach (var ground in verdict.Grounds)
            {
                Console.WriteLine($"    {ground.Place}  {ground.Quote}  [{ground.Why.In(language)}]");
            }
        }
    }

    private static string Decision(StoredVerdict decision, Verdict verdict, Language language)
    {
        var value = LegislationWords.Of(decision.Value, language);
        return language == Language.Chinese
            ? $"    {(decision.Value == verdict.Value ? "人工确认" : $"人工更正为 {value}")}：{decision.By}，{decision.Ground}"
            : $"    {(decision.Value == verdict.Value ? "confirmed" : $"corrected to {value}")} by {decision.By}: {decision.Ground}";
    }

    private static IEnumerable<IReadOnlyList<string?>> Rows(
        string id,
        LegalText text,
        TextClass verdicts,
        Dictionary<(string Id, string Field), StoredVerdict> decided,
        Language language
    ) =>
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
                        decided.GetValueOrDefault((id, verdict.Field))?.Value,
                        decided.GetValueOrDefault((id, verdict.Field))?.By,
                        decided.GetValueOrDefault((id, verdict.Field))?.Ground,
                    ]
            )
            :
            [
                [id, text.Title, "subject", "other", null, null, null, OtherSubject.In(language), null, null, null],
            ];

    /// <summary>Said of a text that has nothing on medical assistance.</summary>
    public static Bilingual OtherSubject { get; } =
        new(
            "本文没有医疗救助的规定：另属他题，不作归类。",
            "It provides nothing on medical assistance: it is of another subject and is not classified."
        );
}
