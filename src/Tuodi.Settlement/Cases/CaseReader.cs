using Tuodi.Kernel;
using Tuodi.Policies;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Rulebooks;
using Tuodi.Policies.Yaml;
using Tuodi.Settlement.Facts;

namespace Tuodi.Settlement.Cases;

/// <summary>Reads a case file.</summary>
public static class CaseReader
{
    /// <summary>The most visits of a case.</summary>
    private const int VisitsMax = 2_000;

    /// <summary>Reads a case file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="ProblemException">Something in it is wrong; all that was found is told.</exception>
    public static CaseFile Read(string path, string name) => Read(YamlFile.Read(path, name), path);

    /// <summary>Reads a case from what a file says.</summary>
    public static CaseFile Read(YamlMap map, string path)
    {
        var problems = new ProblemList();
        var reader = new MapReader(map, CaseShapes.Case, problems);
        reader.Require("policy", "Name a division code in quotes, or the path of a policy document.");
        var visits = reader.Maps("visits");
        if (visits.Count > VisitsMax)
        {
            problems.Report(visits[VisitsMax].Spot, $"A case has more than {VisitsMax} visits", "Split it.");
        }

        if (!reader.Has("visits") && !reader.Has("premium"))
        {
            problems.Report(map.Spot, "The case has neither visits nor a premium", "Add `visits:` or `premium:`.");
        }

        var person = reader.Map("person");
        reader.Require("person", "Describe the person: `person: { scheme: residents, categories: [] }`.");
        var file = new CaseFile
        {
            Path = path,
            Title = reader.Bilingual("title") ?? new Bilingual(null, Path.GetFileNameWithoutExtension(path)),
            Source = reader.Text("source"),
            Policy = reader["policy"] as YamlScalar ?? new YamlScalar(map.Spot, string.Empty),
            Person = person is null ? new Person() : Person(new MapReader(person, CaseShapes.Person, problems), problems),
            PersonSpot = person?.Spot ?? map.Spot,
            Categories = Words(person, "categories"),
            Parameters = Parameters(reader.Map("parameters"), problems),
            Accumulators = reader.Map("accumulators"),
            Premium = reader.Map("premium") is { } premium ? Premium(new MapReader(premium, CaseShapes.Premium, problems), problems) : null,
            Visits = VisitReader.All([.. visits.Take(VisitsMax)], problems),
            Totals = [.. reader.Maps("totals").Select(total => Total(new MapReader(total, CaseShapes.Total, problems), problems))],
        };
        return problems.Problems.Count == 0 ? file : throw new ProblemException(problems.Problems);
    }

    // The reader of the person has told what is wrong with the list.
    private static IReadOnlyList<YamlScalar> Words(YamlMap? map, string key) =>
        map?[key] switch
        {
            YamlScalar word => [word],
            YamlList list => [.. list.Items.OfType<YamlScalar>()],
            _ => [],
        };

    private static Person Person(MapReader reader, ProblemList problems)
    {
        var person = new Person
        {
            Scheme = Code(reader, "scheme", CodeField.Scheme),
            Categories = [.. reader.Scalars("categories").Select(category => category.Text)],
            Born = reader.Day("born"),
            Sex = Code(reader, "sex", CodeField.Sex),
            DisabilityGrade = reader.Whole("disability_grade", 0, 4) ?? 0,
            Retired = reader.Flag("retired"),
            Attributes = Attributes(reader.Map("attributes"), problems),
            Since = Days(reader.Map("since"), problems),
            Until = Days(reader.Map("until"), problems),
        };
        CheckDays(reader, person, problems);
        return person;
    }

    // A day under a name that the person does not hold would change nothing, silently.
    private static void CheckDays(MapReader reader, Person person, ProblemList problems)
    {
        foreach (var entry in new[] { "since", "until" }.SelectMany(key => reader.Map(key)?.Entries ?? []))
        {
            if (!person.Categories.Contains(entry.Key.Text))
            {
                problems.Report(
                    entry.Key.Spot,
                    $"The person does not hold the category `{entry.Key.Text}`",
                    $"{Closest.Suggest(entry.Key.Text, person.Categories)}Name one that stands under `categories`."
                );
            }
        }

        foreach (var (name, until) in person.Until)
        {
            if (person.Since.TryGetValue(name, out var since) && until < since)
            {
                problems.Report(reader.SpotOf("until"), $"`{name}` ends before it was recognised", "Correct `since` or `until`.");
            }
        }
    }

    /// <summary>The number of a coded fact, or -1 when it is not said.</summary>
    internal static int Code(MapReader reader, string key, CodeField field) =>
        reader.Choice(key, Codes.Of(field)) is { } word ? Codes.Find(field, word) : -1;

    /// <summary>Names and texts.</summary>
    internal static IReadOnlyDictionary<string, string> Attributes(YamlMap? map, ProblemList problems)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in map?.Entries ?? [])
        {
            if (entry.Value is YamlScalar scalar)
            {
                attributes[entry.Key.Text] = scalar.Text;
            }
            else
            {
                problems.Report(entry.Value.Spot, $"`{entry.Key.Text}` must be a single value", "Write it on one line.");
            }
        }

        return attributes;
    }

    /// <summary>Names and amounts.</summary>
    internal static List<Expectation> Amounts(YamlMap? map, ProblemList problems)
    {
        var amounts = new List<Expectation>();
        foreach (var entry in map?.Entries ?? [])
        {
            if (entry.Value is YamlScalar scalar && MoneyText.TryParse(scalar.Text, out var money))
            {
                amounts.Add(new Expectation(entry.Key.Text, money, scalar.Spot));
            }
            else
            {
                problems.Report(
                    entry.Value.Spot,
                    $"`{entry.Key.Text}` is no amount of money",
                    "Write yuan with at most two decimals, such as 12655.43."
                );
            }
        }

        return amounts;
    }

    private static Dictionary<string, DateOnly> Days(YamlMap? map, ProblemList problems)
    {
        var days = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var entry in map?.Entries ?? [])
        {
            if (entry.Value is YamlScalar scalar && Dates.TryDay(scalar.Text, out var day))
            {
                days[entry.Key.Text] = day;
            }
            else
            {
                problems.Report(entry.Value.Spot, $"`{entry.Key.Text}` is no day", "Write a day that exists as 2023-01-31.");
            }
        }

        return days;
    }

    private static List<Override> Parameters(YamlMap? map, ProblemList problems)
    {
        var overrides = new List<Override>();
        foreach (var entry in map?.Entries ?? [])
        {
            if (entry.Value is YamlScalar scalar)
            {
                overrides.Add(new Override(entry.Key.Text, scalar.Text, scalar.Spot));
            }
            else
            {
                problems.Report(entry.Value.Spot, $"The parameter `{entry.Key.Text}` must be a single value", "Write an amount or a rate.");
            }
        }

        return overrides;
    }

    private static CasePremium Premium(MapReader reader, ProblemList problems)
    {
        reader.Require("year", "Say the insurance year.");
        return new CasePremium(
            reader.Whole("year", 1990, 2200) ?? 0,
            reader.Flag("already_paid"),
            reader.Day("recognised"),
            Amounts(reader.Map("expect"), problems),
            reader.Spot
        );
    }

    private static CaseTotal Total(MapReader reader, ProblemList problems) =>
        new(reader.Whole("people", 1, 100_000_000) ?? 1, Amounts(reader.Map("expect"), problems));
}
