using Tuodi.Kernel;
using Tuodi.Legislation.Classification;
using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Importing;
using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Scoring;

/// <summary>How sentences were read that use the words of medical assistance in another sense: first aid, rescue, charity.</summary>
/// <param name="Sentences">How many there are.</param>
/// <param name="Taken">Those that were taken for medical assistance.</param>
public sealed record NegativeScore(int Sentences, IReadOnlyList<string> Taken)
{
    /// <summary>Reads <c>negatives.csv</c> of a folder (title, clause, sentence); nothing where there is none.</summary>
    /// <exception cref="ProblemException">The file lacks a heading.</exception>
    public static NegativeScore? Read(string folder, ClassificationRules rules, ExtractionWords words)
    {
        var path = Path.Combine(folder, "negatives.csv");
        if (!File.Exists(path))
        {
            return null;
        }

        var table = CsvTable.Read(path, "title", "clause", "sentence");
        var classifier = new Classifier(rules, words);
        var taken = table.Rows.Where(row => classifier.Classify(Text(table, row)).IsAboutAssistance);
        return new NegativeScore(table.Rows.Count, [.. taken.Select(row => table.Cell(row, "sentence"))]);
    }

    /// <summary>A text that says nothing else.</summary>
    private static LegalText Text(CsvTable table, IReadOnlyList<string> row)
    {
        var (clause, sentence) = (table.Cell(row, "clause"), table.Cell(row, "sentence"));
        return LegalTextReader.Read(
            "negatives.csv",
            [table.Cell(row, "title"), sentence.StartsWith(clause, StringComparison.Ordinal) ? sentence : $"{clause} {sentence}"]
        );
    }
}
