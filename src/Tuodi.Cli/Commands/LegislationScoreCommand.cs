using System.CommandLine;
using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Scoring;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi legislation score</c>: how the machine's readings compare with what people read.</summary>
internal static class LegislationScoreCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "a folder with texts/, extracted.jsonl, index.csv and labels.csv" };
        var json = CommonOptions.Json();
        var details = new Option<bool>("--details") { Description = "list what was missed and what was invented" };
        var only = new Option<string[]>("--only") { Description = "score these texts alone", HelpName = "ID", AllowMultipleArgumentsPerToken = true };
        var command = new Command("score", "Compare what is read out of labelled texts with the labels.\n\nExample:\n  tuodi legislation score corpus --json --details") { folder, json, details, only };
        command.SetAction(parsed => Guard.Run(() => Run(parsed.GetRequiredValue(folder), parsed.GetValue(json), parsed.GetValue(details), parsed.GetValue(only) ?? [])));
        return command;
    }

    private static int Run(string folder, bool asJson, bool withDetails, string[] only)
    {
        var labelled = LabelledFolder.Read(folder);
        var extractor = new StandardExtractor(ExtractionWords.Read(Home.Folder("data/legislation")));
        var texts = only.Length == 0 ? labelled.Texts : labelled.Texts.Where(text => only.Contains(text.Key)).ToDictionary();
        var scorer = new StandardScorer(texts, StandardLabel.Read(Path.Combine(folder, "extracted.jsonl")), extractor);
        if (asJson)
        {
            LegislationJson.Print(json =>
            {
                json.WriteStartObject();
                StandardScoreText.Write(json, scorer, withDetails);
                json.WriteEndObject();
            });
        }
        else
        {
            Console.WriteLine(StandardScoreText.Write(scorer, withDetails));
        }

        return ExitCode.Good;
    }
}
