using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Yaml;

namespace Tuodi.Office.Auditing;

/// <summary>Reads <c>data/office/visits.yaml</c>.</summary>
public static class VisitMappingReader
{
    private static readonly string[] ColumnNames =
    [
        "basic",
        "critical_illness",
        "large_amount",
        "assistance",
        "second_round",
        "charity",
        "commercial",
    ];

    private static readonly Shape Top = new(
        "visit mapping",
        [
            new("title", ValueKind.Bilingual, "what the file is for"),
            new("kinds", ValueKind.Values, "kinds of visits as written: a kind of the policy language"),
            new("schemes", ValueKind.Values, "insurances as written: a scheme of the policy language"),
            new("personal_numbers", ValueKind.Values, "what the number of the insured starts with: a scheme of the policy language"),
            new("levels", ValueKind.Values, "levels of institutions as written: a level of the policy language"),
            new("institution_classes", ValueKind.Values, "classes of institutions as written: a value of the attribute class"),
            new("referrals", ValueKind.Values, "ways of referral as written: a referral of the policy language"),
            new("inside", ValueKind.Values, "inside or outside the city as written: true when the visit is local"),
            new("places", ValueKind.Values, "places as written: a division"),
            new("shared_places", ValueKind.Texts, "names among them that places elsewhere have too"),
            new("benefits", ValueKind.Shape, "kinds of assistance") { Below = () => Benefits! },
            new("columns", ValueKind.Values, "columns of payments: the layers they stand for"),
            new("within", ValueKind.Values, "layers whose payment stands in the column of another layer"),
            new("used", ValueKind.Values, "columns of what the year has used: accounts of the policy"),
        ]
    );

    private static readonly Shape Benefits = new(
        "kinds of assistance",
        [
            new("attribute", ValueKind.Text, "the attribute of the visit that policies ask"),
            new("texts", ValueKind.Values, "kinds as written: a value of the attribute"),
            new("major_diseases", ValueKind.Text, "the value for a disease of the list of major diseases"),
            new("where_not_said", ValueKind.ShapeList, "by place, which kind it is where a list does not say it")
            {
                Below = () => BenefitRulesReader.Place,
            },
        ]
    );

    /// <summary>Reads the file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="ProblemException">Something in it is wrong; all that was found is told.</exception>
    public static VisitMapping Read(string path, string name) => Read(YamlFile.Read(path, name));

    /// <summary>Reads a mapping from what a file says.</summary>
    public static VisitMapping Read(YamlMap map)
    {
        var problems = new ProblemList();
        var reader = new MapReader(map, Top, problems);
        reader.Require("columns", "Say for each column of payments which layers it stands for.");
        var benefits = new MapReader(reader.Map("benefits") ?? new YamlMap(map.Spot, []), Benefits, problems);
        var attribute = benefits.Text("attribute") ?? "benefit";
        var mapping = new VisitMapping
        {
            Kinds = Coded(reader.Map("kinds"), CodeField.Visit, problems),
            Schemes = Coded(reader.Map("schemes"), CodeField.Scheme, problems),
            PersonalNumbers = Coded(reader.Map("personal_numbers"), CodeField.Scheme, problems),
            Levels = Coded(reader.Map("levels"), CodeField.Level, problems),
            InstitutionClasses = Texts(reader.Map("institution_classes"), null, problems),
            Referrals = Coded(reader.Map("referrals"), CodeField.Referral, problems),
            Inside = Texts(reader.Map("inside"), ["true", "false"], problems)
                .ToDictionary(pair => pair.Key, pair => pair.Value == "true", StringComparer.Ordinal),
            Places = new PlaceNames(
                Places(reader.Map("places"), problems),
                reader.Scalars("shared_places").Select(name => name.Text).ToHashSet(StringComparer.Ordinal)
            ),
            BenefitAttribute = attribute,
            Benefits = Texts(benefits.Map("texts"), null, problems),
            MajorDiseaseBenefit = benefits.Text("major_diseases"),
            BenefitRules =
            [
                .. benefits
                    .Maps("where_not_said")
                    .Select(place => BenefitRulesReader.Read(place, attribute, problems))
                    .OfType<BenefitRules>(),
            ],
            Columns = Columns(reader.Map("columns"), problems),
            Within = Texts(reader.Map("within"), null, problems),
            Used = Lists(reader.Map("used"), problems),
        };
        return problems.Problems.Count == 0 ? mapping : throw new ProblemException(problems.Problems);
    }

    private static Dictionary<string, int> Coded(YamlMap? map, CodeField field, ProblemList problems) =>
        Texts(map, Codes.Of(field), problems).ToDictionary(pair => pair.Key, pair => Codes.Find(field, pair.Value), StringComparer.Ordinal);

    private static Dictionary<string, string> Texts(YamlMap? map, IReadOnlyList<string>? words, ProblemList problems)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in map?.Entries ?? [])
        {
            if (entry.Value is not YamlScalar value)
            {
                problems.Report(entry.Value.Spot, $"`{entry.Key.Text}` must be a single value", "Write it on one line.");
            }
            else if (words is not null && !words.Contains(value.Text))
            {
                problems.Report(value.Spot, $"`{value.Text}` is no value that stands here", $"Write one of {string.Join(", ", words)}.");
            }
            else if (!texts.TryAdd(VisitMapping.Key(entry.Key.Text), value.Text))
            {
                problems.Report(entry.Key.Spot, $"`{entry.Key.Text}` stands twice but for brackets and spaces", "Keep one of the two.");
            }
        }

        return texts;
    }

    private static Dictionary<string, AreaCode> Places(YamlMap? map, ProblemList problems)
    {
        var places = new Dictionary<string, AreaCode>(StringComparer.Ordinal);
        foreach (var entry in map?.Entries ?? [])
        {
            if (entry.Value is YamlScalar value && AreaCode.TryParse(value.Text, out var code))
            {
                places[VisitMapping.Key(entry.Key.Text)] = code;
            }
            else
            {
                problems.Report(
                    entry.Value.Spot,
                    $"`{entry.Key.Text}` has no division code",
                    "Write six digits in quotes, such as \"500116\"."
                );
            }
        }

        return places;
    }

    private static Dictionary<PaidColumn, IReadOnlyList<string>> Columns(YamlMap? map, ProblemList problems)
    {
        var columns = new Dictionary<PaidColumn, IReadOnlyList<string>>();
        foreach (var (name, layers) in Lists(map, problems))
        {
            if (Array.IndexOf(ColumnNames, name) is >= 0 and var column)
            {
                columns.Add((PaidColumn)column, layers);
            }
            else
            {
                problems.Report(map!.Spot, $"`{name}` is no column of payments", $"Columns are {string.Join(", ", ColumnNames)}.");
            }
        }

        return columns;
    }

    private static Dictionary<string, IReadOnlyList<string>> Lists(YamlMap? map, ProblemList problems)
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var entry in map?.Entries ?? [])
        {
            switch (entry.Value)
            {
                case YamlScalar one:
                    lists.Add(entry.Key.Text, [one.Text]);
                    break;
                case YamlList list when list.Items.All(item => item is YamlScalar):
                    lists.Add(entry.Key.Text, [.. list.Items.Cast<YamlScalar>().Select(item => item.Text)]);
                    break;
                default:
                    problems.Report(entry.Value.Spot, $"`{entry.Key.Text}` must be a value or a list of values", "Write `[a, b]`.");
                    break;
            }
        }

        return lists;
    }
}
