using System.CommandLine;
using System.Diagnostics;
using Tuodi.Kernel;
using Tuodi.Legislation.Classification;
using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Importing;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi bench legislation</c>: measures how fast texts are read, classified and their standards taken out.</summary>
internal static class BenchLegislationCommand
{
    private const int TextsUsual = 1000;

    public static Command Create()
    {
        var folder = new Argument<string?>("DIR")
        {
            Description = "a folder of texts, taken over and over; the samples when not given",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var texts = new Option<int>("--texts")
        {
            Description = "how many texts",
            DefaultValueFactory = _ => TextsUsual,
            HelpName = "N",
        };
        var json = CommonOptions.Json();
        var command = new Command(
            "legislation",
            "Measure reading, classification and extraction of legal texts, each read anew from its file.\n\nExample:\n  tuodi bench legislation --texts 1000"
        )
        {
            folder,
            texts,
            json,
        };
        command.SetAction(parsed =>
            Guard.Run(() =>
                Run(
                    parsed.GetValue(folder) ?? Path.Combine(Home.Folder("samples"), "legislation", "texts"),
                    Math.Max(1, parsed.GetValue(texts)),
                    parsed.GetValue(json)
                )
            )
        );
        return command;
    }

    private static int Run(string folder, int count, bool json)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).ToArray() : [];
        if (files.Length == 0)
        {
            throw new ProblemException(
                new Problem(
                    new Spot(folder, 0, 0),
                    new Bilingual("文件夹中没有文本（*.txt）", "There are no texts (*.txt) in this folder"),
                    new Bilingual("请给出别的文件夹。", "Give another folder.")
                )
            );
        }

        // The start of the program counts too: the rules and words are read within the time.
        var watch = Stopwatch.StartNew();
        var classifier = new Classifier(LegislationOptions.Read(null), LegislationOptions.Words());
        var extractor = new StandardExtractor(LegislationOptions.Words());
        var counts = Enumerable
            .Range(0, count)
            .AsParallel()
            .Select(i =>
            {
                var text = TextFile.Read(files[i % files.Length]);
                var extraction = extractor.Read(text);
                return (
                    Characters: text.Clauses.Sum(clause => clause.Text.Length),
                    Verdicts: classifier.Classify(text, extraction).Verdicts.Count,
                    Standards: extraction.Standards.Count
                );
            })
            .ToList();
        watch.Stop();
        var row = new Listing(
            ["texts", "files", "characters", "verdicts", "standards", "processors", "milliseconds"],
            [
                [
                    $"{count}",
                    $"{files.Length}",
                    $"{counts.Sum(each => (long)each.Characters)}",
                    $"{counts.Sum(each => (long)each.Verdicts)}",
                    $"{counts.Sum(each => (long)each.Standards)}",
                    $"{Environment.ProcessorCount}",
                    $"{watch.ElapsedMilliseconds}",
                ],
            ]
        );
        if (json)
        {
            row.Show(json, csv: null, xlsx: null);
        }
        else
        {
            Console.WriteLine(string.Join(Environment.NewLine, row.Columns.Select((column, i) => $"{column, -14} {row.Rows[0][i]}")));
        }

        return ExitCode.Good;
    }
}
