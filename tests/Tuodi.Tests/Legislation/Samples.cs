using Tuodi.Legislation.Classification;
using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Importing;
using Tuodi.Legislation.Register;
using Tuodi.Legislation.Texts;
using Tuodi.Storage.Databases;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Legislation;

/// <summary>The sample texts that ship, of invented places.</summary>
internal static class Samples
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "samples", "legislation");

    public static ClassificationRules Rules { get; } =
        ClassificationRules.Read(Path.Combine(Repository.Root, "data", "legislation", "classification.yaml"));

    public static ExtractionWords Words { get; } = ExtractionWords.Read(Path.Combine(Repository.Root, "data", "legislation"));

    public static string Text(string id) => Path.Combine(Folder, "texts", id + ".txt");

    /// <summary>The standards of assistance that lines of an invented text set, each for a category: <c>inpatient orphan ratio 80</c>; a kind of help that is not told is a dash.</summary>
    public static IEnumerable<string> Standards(params string[] lines)
    {
        var extraction = new StandardExtractor(Words).Read(LegalTextReader.Read("sample", ["样例市医疗救助办法", .. lines]));
        return extraction.OfAssistance.SelectMany(standard =>
            (standard.Recipient.Categories.Count == 0 ? ["everyone"] : standard.Recipient.Categories).Select(category =>
                $"{(standard.Method.Length == 0 ? "-" : standard.Method)} {category} {StandardNames.Of(standard.Measure)} {(standard.Value is { } value ? $"{value:0.##}" : "none")}"
            )
        );
    }

    /// <summary>A register in a file or a database.</summary>
    public static LegislationRegister Register(string place) =>
        LegislationRegister
            .OpenAsync(DatabaseLocation.Open(place), TimeProvider.System, TestContext.Current.CancellationToken)
            .GetAwaiter()
            .GetResult();

    /// <summary>Takes all samples into a register.</summary>
    public static void Import(LegislationRegister register)
    {
        var details = TextDetails.ReadIndex(Path.Combine(Folder, "index.csv"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, "texts")))
        {
            register.Import(TextFile.Open(file), details[Path.GetFileNameWithoutExtension(file)]);
        }
    }
}
