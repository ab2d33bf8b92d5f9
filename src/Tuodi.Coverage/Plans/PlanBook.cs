using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Yaml;

namespace Tuodi.Coverage.Plans;

/// <summary>What was found of the provinces' plans, as <c>data/plan/measures.yaml</c> tells it.</summary>
/// <param name="Entries">What was found.</param>
/// <param name="Notes">What a reader must know of a province, by its division.</param>
/// <param name="Seen">The day on which it was collected: what is told to be done without a day was done by then; nothing where it is not told.</param>
public sealed record PlanBook(IReadOnlyList<PlanEntry> Entries, IReadOnlyDictionary<string, string> Notes, DateOnly? Seen)
{
    private static readonly string[] States = [.. Enum.GetValues<PlanState>().Select(PlanWords.Key)];
    private static readonly string[] Measures = [.. Enum.GetValues<PlanMeasure>().Select(PlanWords.Key)];

    private static readonly Shape Top = new(
        "book of plans",
        [
            new("seen", ValueKind.Day, "when it was collected"),
            new("provinces", ValueKind.ShapeList, "the provinces") { Below = () => Province! },
        ]
    );

    private static readonly Shape Province = new(
        "province",
        [
            new("code", ValueKind.Text, "its division"),
            new("notes", ValueKind.Text, "free text for readers"),
            new("measures", ValueKind.ShapeList, "what was found") { Below = () => Entry! },
        ]
    );

    private static readonly Shape Entry = new(
        "measure",
        [
            new("measure", ValueKind.Choice, "which measure") { Words = Measures },
            new("state", ValueKind.Choice, "how far it has come") { Words = States },
            new("says", ValueKind.Text, "what was found"),
            new("number", ValueKind.Text, "the number of the document"),
            new("issued", ValueKind.Text, "when it was issued"),
            new("level", ValueKind.Choice, "the level of pooling") { Words = ["province", "city"] },
            new("mode", ValueKind.Choice, "the fund mode of pooling") { Words = ["unified", "adjustment"] },
            new("since", ValueKind.Text, "from when it has been done"),
            new("due", ValueKind.Day, "by when it was to be done"),
            new("quote", ValueKind.Text, "a sentence of the source"),
            new("url", ValueKind.Text, "where it was seen"),
            new("grade", ValueKind.Choice, "how good the evidence is") { Words = Shapes.Grades },
            new("notes", ValueKind.Text, "free text for readers"),
        ]
    );

    /// <summary>Reads the book.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="ProblemException">Something in it is wrong; all that was found is told.</exception>
    public static PlanBook Read(string path, string name)
    {
        var problems = new ProblemList();
        var reader = new MapReader(YamlFile.Read(path, name), Top, problems);
        var entries = new List<PlanEntry>();
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var map in reader.Maps("provinces"))
        {
            var province = new MapReader(map, Province, problems);
            if (!AreaCode.TryParse(province.Text("code") ?? string.Empty, out var code))
            {
                problems.Report(province.SpotOf("code"), "This is no division code", "Write six digits in quotes, such as \"420000\".");
                continue;
            }

            if (province.Text("notes") is { } note)
            {
                notes[code.Digits] = note;
            }

            entries.AddRange(province.Maps("measures").Select(each => One(code, each, problems)));
        }

        foreach (var twice in entries.GroupBy(entry => (entry.Province, entry.Measure)).Where(group => group.Count() > 1))
        {
            problems.Report(twice.Last().Spot, "This measure is told twice of the province", "Keep one of the two.");
        }

        return problems.Problems.Count == 0
            ? new PlanBook(entries, notes, reader.Day("seen"))
            : throw new ProblemException(problems.Problems);
    }

    private static PlanEntry One(AreaCode province, YamlMap map, ProblemList problems)
    {
        var reader = new MapReader(map, Entry, problems);
        foreach (var key in new[] { "measure", "state", "says", "url", "grade" })
        {
            reader.Require(key, $"Write `{key}:`.");
        }

        return new PlanEntry
        {
            Province = province,
            Measure = (PlanMeasure)Math.Max(Array.IndexOf(Measures, reader.Choice("measure", Measures)), 0),
            State = (PlanState)Math.Max(Array.IndexOf(States, reader.Choice("state", States)), 0),
            Says = reader.Text("says") ?? string.Empty,
            Number = reader.Text("number"),
            Issued = reader.Text("issued"),
            Level = reader.Choice("level", ["province", "city"]),
            Mode = reader.Choice("mode", ["unified", "adjustment"]),
            Since = reader.Text("since"),
            Due = reader.Day("due"),
            Quote = reader.Text("quote"),
            Url = reader.Text("url") ?? string.Empty,
            Grade = (Grade)Math.Max(Shapes.Grades.ToList().IndexOf(reader.Choice("grade", Shapes.Grades) ?? string.Empty), 0),
            Notes = reader.Text("notes"),
            Spot = map.Spot,
        };
    }
}
