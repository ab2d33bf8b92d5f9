using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Yaml;

namespace Tuodi.Coverage.Jurisdictions;

/// <summary>The 41 jurisdictions of the study, the places below them of which rules are told, and the rules without a place.</summary>
public sealed record JurisdictionList(
    IReadOnlyList<Jurisdiction> Study,
    IReadOnlyList<Jurisdiction> Places,
    IReadOnlyList<PlacelessRule> Placeless
)
{
    private static readonly string[] Regions = ["eastern", "central", "western", "northeastern"];

    private static readonly Shape Top = new(
        "list of jurisdictions",
        [
            new("jurisdictions", ValueKind.ShapeList, "the jurisdictions of the study") { Below = () => Entry! },
            new("places", ValueKind.ShapeList, "places below them") { Below = () => Entry! },
            new("without_place", ValueKind.ShapeList, "rules that no place is told for") { Below = () => Without! },
        ]
    );

    private static readonly Shape Entry = new(
        "jurisdiction",
        [
            new("code", ValueKind.Text, "the division"),
            new("name", ValueKind.Bilingual, "its name"),
            new("region", ValueKind.Choice, "its region") { Words = Regions },
            new("unnamed", ValueKind.Flag, "whether its source does not name it"),
        ]
    );

    private static readonly Shape Without = new(
        "rule without a place",
        [new("told", ValueKind.Text, "under what it is told"), new("document", ValueKind.Text, "its document")]
    );

    /// <summary>The regions of the study's jurisdictions, by division and by Chinese name.</summary>
    public IReadOnlyDictionary<string, string> StudyRegions =>
        Study
            .SelectMany(each => new[] { each.Code.Digits, each.Name.Chinese! }.Select(key => KeyValuePair.Create(key, $"{each.Region}")))
            .ToDictionary(StringComparer.Ordinal);

    /// <summary>Reads the list.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="ProblemException">Something in it is wrong; all that was found is told.</exception>
    public static JurisdictionList Read(string path, string name)
    {
        var problems = new ProblemList();
        var reader = new MapReader(YamlFile.Read(path, name), Top, problems);
        var study = reader.Maps("jurisdictions").Select(map => One(map, true, [], problems)).OfType<Jurisdiction>().ToList();
        var places = reader.Maps("places").Select(map => One(map, false, study, problems)).OfType<Jurisdiction>().ToList();
        var placeless = reader
            .Maps("without_place")
            .Select(map => new MapReader(map, Without, problems))
            .Select(each => new PlacelessRule(each.Text("told") ?? string.Empty, each.Text("document") ?? string.Empty))
            .ToList();
        return problems.Problems.Count == 0
            ? new JurisdictionList(study, places, placeless)
            : throw new ProblemException(problems.Problems);
    }

    private static Jurisdiction? One(YamlMap map, bool isOfStudy, List<Jurisdiction> study, ProblemList problems)
    {
        var reader = new MapReader(map, Entry, problems);
        reader.Require("code", "Write the six digits of the division in quotes.");
        reader.Require("name", "Say what it is called.");
        if (!AreaCode.TryParse(reader.Text("code") ?? string.Empty, out var code))
        {
            problems.Report(reader.SpotOf("code"), "This is no division code", "Write six digits in quotes, such as \"420500\".");
            return null;
        }

        var region = Array.IndexOf(Regions, reader.Choice("region", Regions));
        if (isOfStudy && region < 0)
        {
            problems.Report(reader.Spot, "The region is missing", $"Write `region:` and one of {string.Join(", ", Regions)}.");
            return null;
        }

        // A place lies in the region of its province.
        var place = isOfStudy ? (Region)region : study.FirstOrDefault(each => each.Code.SameProvince(code))?.Region ?? Region.Eastern;
        return new Jurisdiction(code, reader.Bilingual("name") ?? new Bilingual(null, code.Digits), place, isOfStudy)
        {
            IsNamed = !reader.Flag("unnamed"),
        };
    }
}
