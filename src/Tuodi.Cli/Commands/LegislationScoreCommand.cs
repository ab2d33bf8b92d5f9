using System.CommandLine;
using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Scoring;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi legislation score</c>: the machine against what people read.</summary>
internal static class LegislationScoreCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "a folder with texts/, index.csv, labels.csv and extracted.jsonl" };
        var rules = LegislationOptions.Rules();
        var output = new RowOutput();
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
        };
        output.AddTo(command);
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                var labelled = LabelledFolder.Read(parsed.GetRequiredValue(folder));
                foreach (var problem in labelled.Problems)
                {
                    Console.Error.WriteLine(problem);
                }

                var read = LegislationOptions.Read(parsed.GetValue(rules));
                var report = new ScoreReport(
                    Standards(labelled, parsed.GetValue(only) ?? []),
                    labelled.ScoreLabels(read),
                    NegativeScore.Read(labelled.Path, read)
                );
                output.Write(parsed, Listing(report));
                Print(report, output.IsJson(parsed), parsed.GetValue(details));
                return ExitCode.Good;
            })
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

        var extractor = new StandardExtractor(ExtractionWords.Read(LegislationOptions.Data));
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

    private static void Print(ScoreReport report, bool asJson, bool withDetails)
    {
        if (asJson)
        {
            Console.WriteLine(report.ToJson(withDetails));
            return;
        }

        if (report.Standards is not null)
        {
            Console.WriteLine(StandardScoreText.Write(report.Standards, withDetails));
        }

        if (report.Negatives is { } negatives)
        {
            Console.WriteLine($"sentences of another sense taken for assistance: {negatives.Taken.Count} of {negatives.Sentences}");
        }

        foreach (var label in report.Labels)
        {
            Console.WriteLine($"{label.Field, -20} {label.Right}/{label.Texts}");
            foreach (var miss in label.Wrong)
            {
                Console.WriteLine($"  {miss.Id}: label {miss.Label}, said {miss.Said}");
            }
        }
    }
}
