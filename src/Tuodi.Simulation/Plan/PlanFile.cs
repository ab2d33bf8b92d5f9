using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Yaml;

namespace Tuodi.Simulation.Plan;

/// <summary>Reads the plan of a county.</summary>
public static class PlanFile
{
    private const int FirstYear = 2020;
    private const int LastYear = 2100;
    private const long Millionths = 1_000_000;
    private static readonly string[] Grades = ["seen", "derived", "memory", PlanFigure.Assumption];

    private static readonly Shape Top = Of(
        "plan",
        "name",
        "division",
        "year",
        "towns",
        "surnames",
        "given",
        "institutions",
        "diagnoses",
        "figures",
        "fees"
    );
    private static readonly Shape Institution = Of("institution", "code", "name", "level", "grade", "division", "beds");
    private static readonly Shape Diagnosis = Of("diagnosis", "code", "name");
    private static readonly Shape Figure = Of("figure", "values", "unit", "grade", "source", "why");
    private static readonly Shape Item = Of("item", "item", "price", "weight");

    /// <summary>The plan in a file.</summary>
    /// <exception cref="ProblemException">Something in it is wrong; all that was found is told.</exception>
    public static CountyPlan Read(string path)
    {
        var problems = new ProblemList();
        var map = new MapReader(YamlFile.Read(path, path), Top, problems);
        foreach (var key in Top.Keys)
        {
            map.Require(key.Name, "Look at the shipped data/demo/county.yaml.");
        }

        var plan = new CountyPlan
        {
            Name = map.Bilingual("name") ?? new Bilingual(null, string.Empty),
            Division = map.Text("division") ?? string.Empty,
            Year = map.Whole("year", FirstYear, LastYear) ?? FirstYear,
            Towns = [.. map.Scalars("towns").Select(town => town.Text)],
            Surnames = map.Text("surnames") ?? string.Empty,
            Given = map.Text("given") ?? string.Empty,
            Institutions = [.. map.Maps("institutions").Select(each => Place(new MapReader(each, Institution, problems)))],
            Diagnoses = [.. map.Maps("diagnoses").Select(each => Illness(new MapReader(each, Diagnosis, problems)))],
            Figures = map.MapOfMaps("figures")
                .ToDictionary(each => each.Name.Text, each => Numbers(each.Name.Text, each.Map, problems), StringComparer.Ordinal),
            Fees =
                map.Map("fees")?.Entries.ToDictionary(each => each.Key.Text, each => Items(each, problems), StringComparer.Ordinal) ?? [],
        };
        return problems.Problems.Count == 0 ? plan : throw new ProblemException(problems.Problems);
    }

    private static PlanInstitution Place(MapReader map) =>
        new(
            map.Text("code") ?? string.Empty,
            map.Text("name") ?? string.Empty,
            map.Text("level") ?? string.Empty,
            map.Text("grade") ?? string.Empty,
            map.Text("division") ?? string.Empty,
            map.Flag("beds")
        );

    private static PlanDiagnosis Illness(MapReader map) => new(map.Text("code") ?? string.Empty, map.Text("name") ?? string.Empty);

    private static PlanFigure Numbers(string name, YamlMap figure, ProblemList problems)
    {
        var map = new MapReader(figure, Figure, problems);
        return new PlanFigure(
            name,
            [.. map.Scalars("values").Select(each => Number(each, problems))],
            map.Text("unit") ?? string.Empty,
            map.Choice("grade", Grades) ?? PlanFigure.Assumption,
            map.Text("source") ?? string.Empty,
            map.Text("why")
        );
    }

    private static IReadOnlyList<PlanItem> Items(YamlEntry list, ProblemList problems)
    {
        if (list.Value is not YamlList items || !items.Items.All(item => item is YamlMap))
        {
            problems.Report(
                list.Value.Spot,
                $"`{list.Key.Text}` must be a list of maps",
                "Write lines such as `- { item: ..., price: ..., weight: ... }`."
            );
            return [];
        }

        return
        [
            .. items
                .Items.Cast<YamlMap>()
                .Select(each => new MapReader(each, Item, problems))
                .Select(map => new PlanItem(
                    map.Text("item") ?? string.Empty,
                    map.Scalars("price").Select(price => Number(price, problems)).FirstOrDefault(Fraction.One),
                    map.Whole("weight", 1, 1000) ?? 1
                )),
        ];
    }

    private static Fraction Number(YamlScalar text, ProblemList problems)
    {
        if (decimal.TryParse(text.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return Fraction.Of((Int128)(number * Millionths), Millionths);
        }

        problems.Report(text.Spot, $"`{text.Text}` is no number", "Write digits, with a point before the decimals.");
        return Fraction.Zero;
    }

    private static Shape Of(string name, params string[] keys) => new(name, [.. keys.Select(key => new Key(key, ValueKind.Text, key))]);
}
