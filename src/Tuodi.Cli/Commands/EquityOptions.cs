using System.CommandLine;
using Tuodi.Comparison.Equity;
using Tuodi.Comparison.Figures;
using Tuodi.Comparison.Households;
using Tuodi.Comparison.Places;
using Tuodi.Comparison.Wording;
using Tuodi.Kernel;
using Tuodi.Policies;
using Tuodi.Policies.Library;
using Tuodi.Policies.Rulebooks;
using Tuodi.Web.Pages.Legislation.Figures;

namespace Tuodi.Cli.Commands;

/// <summary>The options of <c>tuodi policy equity</c> that say which households are compared, on what ground, and where figures go.</summary>
internal sealed class EquityOptions
{
    private static readonly string[] Grounds = ["common", "stated", "own"];

    private readonly Option<string?> _households = new("--households")
    {
        Description = "households of one's own; the 200 that ship when not given",
        HelpName = "FILE.csv|FILE.xlsx|FILE.yaml",
    };
    private readonly Option<string> _ground = new("--ground")
    {
        Description = "what insurance pays before: one common insurance, what the households state, or each place's own",
        DefaultValueFactory = _ => Grounds[0],
        HelpName = "common|stated|own",
    };
    private readonly Option<string?> _insurance = new("--insurance-file")
    {
        Description = "the document of the common insurance; data/equity/insurance.yaml when not given",
        HelpName = "FILE.yaml",
    };
    private readonly Option<string[]> _without = new("--without")
    {
        Description = "a layer that pays nothing in any place, such as second_round where most do not know theirs; may be repeated",
        HelpName = "LAYER",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private readonly Option<string?> _svg = new("--svg") { Description = "a new folder for figures", HelpName = "FOLDER" };

    public EquityOptions() => _ground.AcceptOnlyFromAmong(Grounds);

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _households, _ground, _insurance, _without, _svg })
        {
            command.Options.Add(option);
        }
    }

    public Ground GroundOf(ParseResult parsed) => (Ground)Array.IndexOf(Grounds, parsed.GetRequiredValue(_ground));

    public IReadOnlySet<string> Without(ParseResult parsed) => (parsed.GetValue(_without) ?? []).ToHashSet(StringComparer.Ordinal);

    public IReadOnlyList<Household> Households(ParseResult parsed, DateOnly day)
    {
        var path = parsed.GetValue(_households) ?? Path.Combine(Home.Folder("data"), "equity", "households.csv");
        return path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) ? HouseholdFile.Read(path, day) : HouseholdSheet.Read(path, day);
    }

    public PlaceSettling Settling(ParseResult parsed, PolicyLibrary library, DateOnly day, IReadOnlyList<Place> places)
    {
        var ground = GroundOf(parsed);
        var without = Without(parsed);
        var layers = places.SelectMany(place => place.Rulebook.Layers).Select(layer => layer.Key).Distinct(StringComparer.Ordinal).ToList();
        foreach (var name in without.Where(name => !layers.Contains(name)))
        {
            throw new ProblemException(
                new Problem(
                    new Spot("--without", 0, 0),
                    new Bilingual($"没有地区有待遇层次 {name}", $"No place has a layer `{name}`"),
                    new Bilingual(
                        $"现有 {string.Join("、", layers)}。",
                        $"{Closest.Suggest(name, layers)}Layers are {string.Join(", ", layers)}."
                    )
                )
            );
        }

        var file = parsed.GetValue(_insurance) ?? Path.Combine(Home.Folder("data"), "equity", "insurance.yaml");
        var insurance = ground == Ground.Common ? new RulebookShelf(library.Load(file), []).On(day) : null;
        return new PlaceSettling(ground, insurance, without);
    }

    /// <summary>Refuses a folder that cannot be written to, before the work.</summary>
    public void CheckFigures(ParseResult parsed)
    {
        if (parsed.GetValue(_svg) is { } folder)
        {
            NewFolder.Check(folder);
        }
    }

    /// <summary>Writes the figures of every group that at least two places know.</summary>
    public void WriteFigures(ParseResult parsed, EquityReport report, Language language)
    {
        if (parsed.GetValue(_svg) is not { } into)
        {
            return;
        }

        NewFolder.Write(
            into,
            folder =>
            {
                foreach (var group in report.Groups)
                {
                    if (group.Inequality is { } inequality)
                    {
                        var name = group.Category ?? "all";
                        using var bars = new StreamWriter(Path.Combine(folder, $"bars-{name}.svg"));
                        var title = EquityWords.Group(report.Nation, group.Category, language);
                        BurdenBars.Write(bars, group, title, place => place.Name.In(language), language);
                        using var curve = new StreamWriter(Path.Combine(folder, $"lorenz-{name}.svg"));
                        LorenzCurve.Write(curve, group, title, inequality, language);
                    }
                }
            }
        );
    }
}
