using System.CommandLine;
using Tuodi.Legislation.Scoring;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi legislation score</c>: the machine against what people read.</summary>
internal static class LegislationScoreCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "a folder with texts/, index.csv and labels.csv" };
        var rules = LegislationOptions.Rules();
        var json = CommonOptions.Json();
        var command = new Command(
            "score",
            "Compare what the machine reads with labels made by people.\n\nExample:\n  tuodi legislation score samples/legislation --json"
        )
        {
            folder,
            rules,
            json,
        };
        command.SetAction(parsed => Guard.Run(() => Run(parsed.GetRequiredValue(folder), parsed.GetValue(rules), parsed.GetValue(json))));
        return command;
    }

    private static int Run(string folder, string? rules, bool json)
    {
        var labelled = LabelledFolder.Read(folder);
        foreach (var problem in labelled.Problems)
        {
            Console.Error.WriteLine(problem);
        }

        var report = new ScoreReport(null, null, labelled.ScoreLabels(LegislationOptions.Read(rules)));
        if (json)
        {
            Console.WriteLine(report.ToJson());
            return ExitCode.Good;
        }

        foreach (var label in report.Labels)
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
