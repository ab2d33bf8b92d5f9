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
        var json = CommonOptions.Json();
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
            json,
            details,
            only,
        };
        command.SetAction(parsed =>
            Guard.Run(() =>
            {
                var labelled = LabelledFolder.Read(parsed.GetRequiredValue(folder));
                foreach (var problem in labelled.Problems)
                {
                    Console.Error.WriteLine(problem);
                }

                var labels = labelled.ScoreLabels(LegislationOptions.Read(parsed.GetValue(rules)));
                var standards = Standards(labelled, parsed.GetValue(only) ?? []);
                return Print(labels, standards, parsed.GetValue(json), parsed.GetValue(details));
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

    private static int Print(IReadOnlyList<LabelScore> labels, StandardScorer? standards, bool asJson, bool withDetails)
    {
        if (asJson)
        {
            Console.WriteLine(new ScoreReport(standards, labels).ToJson(withDetails));
            return ExitCode.Good;
        }

        if (standards is not null)
        {
            Console.WriteLine(StandardScoreText.Write(standards, withDetails));
        }

        foreach (var label in labels)
        {
            Console.WriteLine($"{label.Field, -20} {label.Right}/{label.Texts}");
            foreach (var miss in label.Wrong)
            {
                Console.WriteLine($"  {miss.Id}: label {miss.Label}, said {miss.Said}");
            }
        }

        return ExitCode.Good;
    }
}
