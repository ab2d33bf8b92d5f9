using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Scoring;
using Tuodi.Legislation.Wording;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi legislation score</c>: the machine against what people read.</summary>
internal static class LegislationScoreCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "a folder with texts/, index.csv, labels.csv and extracted.jsonl" };
        var rules = LegislationOptions.Rules();
        var output = new RowOutput();
        var lang = CommonOptions.Lang();
        var details = new Option<bool>("--details") { Description = "list the standards that were missed and invented" };
        var only = new Option<string[]>("--only")
        {
            Description = "score the standards of these texts alone",
            HelpName = "ID",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command(
            "score",
            "Compare what the machine reads with labels made by people.\n\nExample:\n  tuodi legislation score samples/legislation --json"
        )
        {
            folder,
            rules,
            details,
            only,
            lang,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(
                () =>
                {
                    var language = CommonOptions.LanguageOf(parsed.GetValue(lang));
                    var labelled = LabelledFolder.Read(parsed.GetRequiredValue(folder));
                    foreach (var problem in labelled.Problems)
                    {
                        Console.Error.WriteLine(problem.In(language));
                    }

                    var read = LegislationOptions.Read(parsed.GetValue(rules));
                    var report = new ScoreReport(
                        Standards(labelled, parsed.GetValue(only) ?? []),
                        labelled.ScoreLabels(read, LegislationOptions.Words()),
                        NegativeScore.Read(labelled.Path, read, LegislationOptions.Words())
                    );
                    output.Write(parsed, Listing(report));
                    Print(report, output.IsJson(parsed), parsed.GetValue(details), language);
                    return ExitCode.Good;
                },
                CommonOptions.LanguageOf(parsed.GetValue(lang))
            )
        );
        return command;
    }

    /// <summary>The comparison of standards, where the folder has any.</summary>
    private static StandardScorer? Standards(LabelledFolder labelled, string[] only)
    {
        var file = Path.Combine(labelled.Path, "extracted.jsonl");
        if (!File.Exists(file))
        {
            return null;
        }

        var extractor = new StandardExtractor(LegislationOptions.Words());
        var texts = only.Length == 0 ? labelled.Texts : labelled.Texts.Where(text => only.Contains(text.Key)).ToDictionary();
        return new StandardScorer(texts, StandardLabel.Read(file), extractor);
    }

    /// <summary>Every figure as a row: what was scored, of how many, how many right.</summary>
    private static Listing Listing(ScoreReport report) =>
        new(
            ["part", "name", "right", "of", "precision", "recall"],
            [
                .. report.Labels.Select(label => (string?[])["label", label.Field, $"{label.Right}", $"{label.Texts}", null, null]),
                .. (report.Standards?.Scopes ?? []).Select(scope =>
                {
                    var score = report.Standards!.OfScope(scope);
                    return (string?[])
                        [
                            "standards",
                            scope,
                            $"{score.Found.Count}",
                            $"{score.Found.Count + score.Missed.Count}",
                            $"{score.Precision}",
                            $"{score.Recall}",
                        ];
                }),
            ]
        );

    private static void Print(ScoreReport report, bool asJson, bool withDetails, Language language)
    {
        if (asJson)
        {
            Console.WriteLine(report.ToJson(withDetails));
            return;
        }

        var isChinese = language == Language.Chinese;
        if (report.Standards is not null)
        {
            Console.WriteLine(StandardScoreText.Write(report.Standards, withDetails, language));
        }

        if (report.Negatives is { } negatives)
        {
            Console.WriteLine(
                isChinese
                    ? $"他义语句误作医疗救助：{negatives.Sentences} 句中 {negatives.Taken.Count} 句"
                    : $"sentences of another sense taken for assistance: {negatives.Taken.Count} of {negatives.Sentences}"
            );
        }

        foreach (var label in report.Labels)
        {
            Console.WriteLine($"{WideText.Padded(LegislationWords.Of(label.Field, language), 20)} {label.Right}/{label.Texts}");
            foreach (var miss in label.Wrong)
            {
                var (right, said) = (LegislationWords.Of(miss.Label, language), LegislationWords.Of(miss.Said, language));
                Console.WriteLine(isChinese ? $"  {miss.Id}：标注 {right}，判断 {said}" : $"  {miss.Id}: label {right}, said {said}");
            }
        }
    }
}
