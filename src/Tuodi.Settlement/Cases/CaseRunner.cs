using Tuodi.Kernel;
using Tuodi.Policies;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Library;
using Tuodi.Policies.Yaml;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.History;
using Tuodi.Settlement.Interpreting;
using Tuodi.Settlement.Premiums;

namespace Tuodi.Settlement.Cases;

/// <summary>Settles a case and compares it with what it expects, to the fen.</summary>
public sealed class CaseRunner(PolicyLibrary library)
{
    private static readonly string[] StandardCategories =
    [
        "special-hardship",
        "orphan",
        "minimum-living",
        "marginal",
        "monitored",
        "returned-to-poverty",
        "illness-impoverished",
        "rigid-expenditure",
        "other",
    ];

    /// <summary>What a case comes to.</summary>
    /// <exception cref="ProblemException">The case or its policy cannot be used.</exception>
    public CaseOutcome Run(CaseFile file) => Run(file, PolicyOf(file));

    /// <summary>What a case comes to by policies that are found otherwise than by what the case names.</summary>
    /// <param name="file">The case.</param>
    /// <param name="find">The policy of a day.</param>
    /// <exception cref="ProblemException">The case cannot be used.</exception>
    public static CaseOutcome Run(CaseFile file, Func<DateOnly, Policy> find)
    {
        var rulebooks = new PolicyRulebooks(find, file.Parameters);
        var warnings = new List<Bilingual>();
        var comparison = new Comparison();
        var year = file.Visits.Count == 0 ? null : PersonYear.Start(rulebooks, file.Person, Start(file, rulebooks));
        var outcomes = new List<VisitOutcome>();
        foreach (var visit in file.Visits)
        {
            var outcome = Step(file, visit, rulebooks, ref year, warnings);
            outcomes.Add(outcome);
            comparison.Compare(visit, outcome);
        }

        var premium = file.Premium is { } asked ? Premium(file, asked, rulebooks) : null;
        if (premium is not null)
        {
            comparison.Compare(file.Premium!, premium);
        }

        comparison.Compare(file.Totals, year);
        return new CaseOutcome
        {
            Case = file,
            Visits = outcomes,
            Year = year,
            Policy =
                outcomes.FirstOrDefault(outcome => outcome.Settled is not null)?.Settled!.Rulebook.Policy
                ?? (file.Premium is { } of ? rulebooks.On(new DateOnly(of.Year, 1, 1)).Policy : null),
            Premium = premium,
            Mismatches = comparison.Mismatches,
            Expected = comparison.Expected,
            Warnings = [.. warnings.Concat(outcomes.SelectMany(outcome => outcome.Settled?.Warnings ?? [])).Distinct()],
        };
    }

    private Func<DateOnly, Policy> PolicyOf(CaseFile file)
    {
        if (AreaCode.TryParse(file.Policy.Text, out _))
        {
            return day => library.InForce(file.Policy.Text, day, file.Policy.Spot);
        }

        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file.Path))!, file.Policy.Text));
        if (!File.Exists(path))
        {
            throw new ProblemException(
                new Problem(
                    file.Policy.Spot,
                    $"There is no policy document `{file.Policy.Text}`",
                    "Write a division code in quotes, or a path relative to this file."
                )
            );
        }

        var policy = library.Load(path);
        return _ => policy;
    }

    private static Accumulators? Start(CaseFile file, PolicyRulebooks rulebooks)
    {
        var first = file.Visits.FirstOrDefault(visit => visit.Visit is not null)?.Visit;
        return file.Accumulators is null || first is null
            ? null
            : Read(file.Accumulators, rulebooks.On(first.Date).Policy, first.Date.Year);

        static Accumulators Read(YamlMap written, Policy policy, int year) =>
            AccumulatorReader.Read(written, Layouts.Of(policy), year, Windows.Reach(policy) > 0);
    }

    private static VisitOutcome Step(
        CaseFile file,
        CaseVisit visit,
        PolicyRulebooks rulebooks,
        ref PersonYear? year,
        List<Bilingual> warnings
    )
    {
        var before = year!;
        if (visit.Visit is not { } wanted)
        {
            return Changed(visit, before.Reverse, ref year);
        }

        CheckNames(file, visit, rulebooks.On(wanted.Date).Policy, warnings);
        if (visit.Corrects is not null)
        {
            return Changed(visit, _ => before.Correct(wanted), ref year);
        }

        try
        {
            year = before.Settle(wanted);
            return new VisitOutcome(wanted.Id, year.Settled[^1], null, []);
        }
        catch (MissingFactException missing)
        {
            return new VisitOutcome(wanted.Id, null, missing, []);
        }
    }

    // What a reversal or correction would need and does not find leaves the year as it was.
    private static VisitOutcome Changed(
        CaseVisit visit,
        Func<string, (PersonYear Year, IReadOnlyList<Difference> Differences)> change,
        ref PersonYear? year
    )
    {
        var id = (visit.Reverses ?? visit.Corrects)!;
        try
        {
            (year, var differences) = change(id);
            return new VisitOutcome(visit.Id, year.Settled.FirstOrDefault(settled => settled.Visit.Id == id), null, differences)
            {
                Of = id,
                After = year.Settled.Count == 0 ? null : year.Settled[^1].After,
            };
        }
        catch (MissingFactException missing)
        {
            return new VisitOutcome(visit.Id, null, missing, []) { Of = id };
        }
    }

    private static void CheckNames(CaseFile file, CaseVisit visit, Policy policy, List<Bilingual> warnings)
    {
        var problems = new List<Problem>();
        var layers = policy.Layers.Select(layer => layer.Key).ToList();
        foreach (
            var name in Named("paid", visit.Visit!.Given.Keys)
                .Concat(Named("counterfactual", visit.Visit.Counterfactual.Keys))
                .Where(name => !layers.Contains(name.Name))
        )
        {
            problems.Add(
                new Problem(
                    name.Spot,
                    $"The policy has no layer `{name.Name}`",
                    $"{Closest.Suggest(name.Name, layers)}Layers are {string.Join(", ", layers)}."
                )
            );
        }

        foreach (var name in Named("amounts", visit.Visit.Facts.Keys).Where(name => !policy.Facts.Contains(name.Name)))
        {
            var known = new[] { "total", "in_policy", "first_pay", "over_limit", "out_of_policy" }.Concat(policy.Facts).ToList();
            problems.Add(
                new Problem(
                    name.Spot,
                    $"The policy asks for no amount `{name.Name}`",
                    $"{Closest.Suggest(name.Name, known)}Amounts are {string.Join(", ", known)}."
                )
            );
        }

        if (file.Person.Born > visit.Visit.Date)
        {
            problems.Add(
                new Problem(
                    file.PersonSpot,
                    $"The person is born on {file.Person.Born:yyyy-MM-dd}, after the visit",
                    "Correct the day of birth or the date of the visit."
                )
            );
        }

        CheckCategories(file, policy, problems, warnings);
        AttributeWarnings.Add(file.Person, visit.Visit, policy, warnings);
        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }

        IEnumerable<(string Name, Spot Spot)> Named(string section, IEnumerable<string> names) =>
            names.Select(name => (name, visit.SpotOf(section, name)));
    }

    private static void CheckCategories(CaseFile file, Policy policy, List<Problem> problems, List<Bilingual> warnings)
    {
        foreach (var category in file.Categories.Where(category => policy.Categories.All(known => known.Key != category.Text)))
        {
            if (StandardCategories.Contains(category.Text))
            {
                warnings.Add(
                    new Bilingual($"该政策未规定身份类别 {category.Text}。", $"The policy does not speak of the category {category.Text}.")
                );
            }
            else
            {
                var known = policy.Categories.Skip(1).Select(each => each.Key).ToList();
                problems.Add(
                    new Problem(
                        category.Spot,
                        $"The policy has no category `{category.Text}`",
                        $"{Closest.Suggest(category.Text, known)}Categories are {string.Join(", ", known)}."
                    )
                );
            }
        }
    }

    private static string Named(PremiumRule rule) =>
        $"{rule.Year} ({string.Join(", ", Codes.Of(CodeField.Scheme).Where((_, i) => (rule.Schemes >> i & 1) != 0))})";

    private static PremiumResult Premium(CaseFile file, CasePremium asked, PolicyRulebooks rulebooks)
    {
        var rulebook = rulebooks.On(new DateOnly(asked.Year, 1, 1));
        try
        {
            return PremiumCalculator.Of(rulebook, file.Person, asked.Year, asked.AlreadyPaid, asked.Recognised)
                ?? throw new ProblemException(
                    new Problem(
                        asked.Spot,
                        $"The policy has no premium of {asked.Year} for this scheme",
                        $"It has those of {string.Join(", ", rulebook.Policy.Premiums.Select(Named).Distinct())}."
                    )
                );
        }
        catch (MissingFactException missing)
        {
            throw new ProblemException(
                new Problem(asked.Spot, $"The premium cannot be worked out: `{missing.Name}` is not known", missing.Remedy)
            );
        }
    }
}
