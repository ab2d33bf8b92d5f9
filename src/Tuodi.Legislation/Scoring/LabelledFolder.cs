using Tuodi.Kernel;
using Tuodi.Legislation.Classification;
using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Importing;
using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Scoring;

/// <summary>A folder of texts with what people read in them: <c>texts/</c>, <c>index.csv</c>, <c>labels.csv</c>.</summary>
public sealed class LabelledFolder
{
    private const string Unread = "(not read)";

    private readonly CsvTable? _labels;

    private LabelledFolder(string path, IReadOnlyDictionary<string, LegalText> texts, IReadOnlyList<Problem> problems, CsvTable? labels)
    {
        Problems = problems;
        Path = path;
        Texts = texts;
        _labels = labels;
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Its texts by name, completed by the index.</summary>
    public IReadOnlyDictionary<string, LegalText> Texts { get; }

    /// <summary>What is wrong with texts that could not be read; in a score each of their labels is missed.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Reads a folder; an index and labels may be missing.</summary>
    /// <exception cref="ProblemException">It has no folder of texts, or its tables cannot be read.</exception>
    public static LabelledFolder Read(string path)
    {
        var texts = System.IO.Path.Combine(path, "texts");
        if (!Directory.Exists(texts))
        {
            throw new ProblemException(
                new Problem(
                    new Spot(path, 0, 0),
                    new Bilingual("其中没有 texts 文件夹", "There is no folder texts in it"),
                    new Bilingual(
                        "请给出含 texts/、index.csv 和 labels.csv 的文件夹。",
                        "Give a folder with texts/, index.csv and labels.csv."
                    )
                )
            );
        }

        var index = System.IO.Path.Combine(path, "index.csv");
        var details = File.Exists(index) ? TextDetails.ReadIndex(index) : new Dictionary<string, TextDetails>();
        var labels = System.IO.Path.Combine(path, "labels.csv");
        var (read, problems) = TextFile.ReadAll(Directory.EnumerateFiles(texts).Order(StringComparer.Ordinal));
        return new LabelledFolder(
            path,
            read.ToDictionary(
                each => each.Key,
                each => details.GetValueOrDefault(each.Key)?.Complete(each.Value) ?? each.Value,
                StringComparer.Ordinal
            ),
            problems,
            File.Exists(labels) ? CsvTable.Read(labels, "id") : null
        );
    }

    /// <summary>How the machine's verdicts compare with the labels, field by field.</summary>
    public IReadOnlyList<LabelScore> ScoreLabels(ClassificationRules rules, ExtractionWords words)
    {
        var classifier = new Classifier(rules, words);
        var classes = Texts.AsParallel().ToDictionary(each => each.Key, each => classifier.Classify(each.Value), StringComparer.Ordinal);
        return [.. rules.FieldNames.Select(field => Score(field, rules.IsSet(field), classes))];
    }

    private LabelScore Score(string field, bool isSet, Dictionary<string, TextClass> classes)
    {
        var compared =
            _labels is not { } labels || !labels.Headings.Contains(field)
                ? []
                : labels
                    .Rows.Select(row => (Id: labels.Cell(row, "id"), Label: labels.Cell(row, field)))
                    .Where(each => classes.ContainsKey(each.Id) || IsUnreadable(each.Id))
                    .Select(each => new LabelMiss(each.Id, each.Label, classes.GetValueOrDefault(each.Id)?.Of(field)?.Value ?? Unread))
                    .ToList();
        var wrong = compared.Where(each => !IsSame(each.Label, each.Said, isSet)).ToList();
        return new LabelScore(field, compared.Count - wrong.Count, compared.Count, wrong);
    }

    /// <summary>A text that could not be read has been said nothing of, which is never right.</summary>
    private bool IsUnreadable(string id) => Problems.Any(problem => System.IO.Path.GetFileNameWithoutExtension(problem.Spot.File) == id);

    private static bool IsSame(string label, string said, bool isSet) =>
        isSet
            ? label
                .Split(';', StringSplitOptions.RemoveEmptyEntries)
                .ToHashSet()
                .SetEquals(said.Split(';', StringSplitOptions.RemoveEmptyEntries))
            : label == said;
}
