using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;

namespace Tuodi.Comparison.Conformity;

/// <summary>Holds the values that a place gives some categories against those that it gives another: the poor beside everybody, others beside minimum living.</summary>
internal sealed class BesideConformity(LocalRules rules)
{
    private readonly Policy _policy = rules.Policy;

    /// <summary>The verdicts on a requirement, categories that stand alike together.</summary>
    public IEnumerable<ConformityFinding> Of(Requirement requirement, int beside)
    {
        foreach (var layer in requirement.Layers.Select(index => _policy.Layers[index]))
        {
            var categories = rules.Categories(requirement.Categories);
            if (layer.Unknown is { } why)
            {
                yield return RequirementConformity.Start(rules, requirement, ConformityKind.Unknown, categories) with
                {
                    Local = new Bilingual($"未知：{Prose.In(why, Language.Chinese)}", $"unknown: {why}"),
                    LocalSpot = layer.Spot,
                };
                continue;
            }

            var reach = RowReach.Of(_policy, layer, rules.Today);
            var pairs = categories
                .Where(category => category != beside)
                .SelectMany(category => Pairs(layer, reach, category, beside))
                .ToList();
            var verdicts = pairs.Select(pair =>
                (Pair: pair, Kind: Kind(requirement, layer, pair, beside), Says: Said(requirement, layer, pair, beside))
            );
            foreach (var alike in verdicts.GroupBy(each => (each.Kind, each.Says)))
            {
                yield return Finding(requirement, layer, [.. alike.Select(each => each.Pair)], alike.Key.Kind, beside);
            }
        }
    }

    // Rows that can fit the same visit, each for its category.
    private IEnumerable<(int Category, Row Own, Row Other)> Pairs(Layer layer, ulong[] reach, int category, int beside) =>
        from own in Rows(layer, reach, category)
        from other in Rows(layer, reach, beside)
        where Meet(layer, own, other)
        select (category, own, other);

    private static IEnumerable<Row> Rows(Layer layer, ulong[] reach, int category) =>
        layer.Rows.Where((row, i) => (reach[i] >> category & 1) != 0 && !row.Rule.PaysNothing);

    private bool Meet(Layer layer, Row own, Row other)
    {
        if (ReferenceEquals(own, other))
        {
            return true;
        }

        var both = ConditionTree.Both(own.When, other.When);
        return Space.TryOf(_policy, [both], out _) is not { } space || !space.Where(both).And(space.Possible).IsEmpty;
    }

    private ConformityKind Kind(Requirement requirement, Layer layer, (int Category, Row Own, Row Other) pair, int beside)
    {
        var (own, other) = (new BoundValues(layer, pair.Own, pair.Category), new BoundValues(layer, pair.Other, beside));
        return Kept(requirement, own, other) switch
        {
            true => ConformityKind.Conforms,
            null => ConformityKind.Unknown,
            _ when requirement.Rate?.Kind == BoundKind.AtMost => ConformityKind.Looser,
            // One row for both, and nothing that changes it: the document makes no difference where it should.
            _ when IsAlike(requirement, layer, pair, beside) => IsUnseen(pair.Own) ? ConformityKind.Unknown : ConformityKind.Missing,
            _ => ConformityKind.Stricter,
        };
    }

    private bool? Kept(Requirement requirement, BoundValues own, BoundValues other) =>
        requirement.Rate is { } rate
            ? Rates(rate, Forms(own.Rates()), Forms(other.Rates()))
            : Deductibles(requirement.Deductible!, Forms(own.Deductibles()), Forms(other.Deductibles()));

    private static bool IsAlike(Requirement requirement, Layer layer, (int Category, Row Own, Row Other) pair, int beside) =>
        ReferenceEquals(pair.Own, pair.Other) && Values(requirement, layer, pair, beside) is var (mine, theirs) && mine == theirs;

    // A row that names both says that they are alike; one for everybody may have its exception on a page that was not read.
    private bool IsUnseen(Row row) => !rules.IsReadWhole && rules.Categories(row.Categories).Count == _policy.Categories.Count;

    private List<LinearForm> Forms(IEnumerable<Term> terms) => [.. terms.Select(term => LinearForm.Of(term, _policy, rules.Day))];

    // Band by band where both have as many; otherwise the whole of one against the whole of the other.
    private static bool? Rates(BoundTest test, List<LinearForm> own, List<LinearForm> other)
    {
        var points = LinearForm.Of(((NumberTerm)test.Value).Value);
        var pairs = own.Count == other.Count ? own.Zip(other) : own.SelectMany(_ => other, (First, Second) => (First, Second));
        return All(
            pairs.Select(pair =>
            {
                // Nothing can be paid beyond all of it.
                var wanted = pair.Second.Plus(points, Fraction.One);
                var most = wanted is { IsNumber: true } && wanted.Number > Fraction.One ? LinearForm.Of(Fraction.One) : wanted;
                var sign = pair.First.CompareTo(most);
                var kept = test.Kind == BoundKind.AtLeast ? sign >= 0 : sign <= 0;
                // Of rates that are not known it may be seen that they keep their distance, but nothing is held against them.
                return sign is null || (!kept && !pair.First.IsNumber) ? (bool?)null : kept;
            })
        );
    }

    private static bool? Deductibles(BoundTest test, List<LinearForm> own, List<LinearForm> other)
    {
        var share = ((NumberTerm)test.Value).Value;
        return All(
            own.SelectMany(
                _ => other,
                (mine, theirs) => mine.CompareTo(LinearForm.Of(Fraction.Zero).Plus(theirs, share)) is { } sign ? sign <= 0 : (bool?)null
            )
        );
    }

    private static bool? All(IEnumerable<bool?> verdicts)
    {
        var all = verdicts.ToList();
        return all.Contains(false) ? false
            : all.Contains(null) || all.Count == 0 ? null
            : true;
    }

    private ConformityFinding Finding(
        Requirement requirement,
        Layer layer,
        IReadOnlyList<(int Category, Row Own, Row Other)> pairs,
        ConformityKind kind,
        int beside
    )
    {
        var (category, own, other) = pairs[0];
        var finding = RequirementConformity.Start(rules, requirement, kind, [.. pairs.Select(pair => pair.Category).Distinct()]) with
        {
            Local = Said(requirement, layer, pairs[0], beside),
            LocalCite = own.Cite,
            LocalSpot = own.Spot,
        };
        if (!finding.IsFinding)
        {
            // Its values are known, or it would say which are not.
            var isSilent =
                kind == ConformityKind.Unknown
                && IsUnseen(own)
                && Kept(requirement, new BoundValues(layer, own, category), new BoundValues(layer, other, beside)) == false;
            return isSilent ? finding with { Local = LocalRules.NotSeen(new Bilingual("倾斜", "a difference")) } : finding;
        }

        var local = rules.Rulebook.Layers[layer.Index];
        var (mine, theirs) = (layer.Rows.ToList().IndexOf(own), local.Rows[layer.Rows.ToList().IndexOf(other)]);
        return National(requirement, local, (mine, theirs), category, beside) is { } national
            ? Examples.With(finding, new SmallestHousehold(rules.Alone([local]), rules.Alone([national]), rules.Day), category)
            : finding with
            {
                NoExample = new Bilingual("两类档次不同，无法逐档替换", "the two have other bands, so one cannot stand in for the other"),
            };
    }

    private Layer? National(Requirement requirement, Layer local, (int Own, Row Other) rows, int category, int beside)
    {
        var own = new NationalLayer(rules.Rulebook, local, rows.Own, category);
        var other = new BoundValues(local, rows.Other, beside);
        if (requirement.Rate is not { Value: NumberTerm { Value: var points } } rate)
        {
            var share = (NumberTerm)requirement.Deductible!.Value;
            var theirs = other.Deductibles().ToList();
            return theirs.Count == 1 ? own.WithDeductible(amount => new SmallerTerm(amount, new ProductTerm(share, theirs[0]))) : null;
        }

        var rates = other.Rates().OfType<NumberTerm>().Select(term => term.Value + points).ToList();
        return local.Rows[rows.Own].Rule.Bands.Count != rates.Count
            ? null
            : own.WithRates((mine, i) => rate.Kind == BoundKind.AtLeast ? Fraction.Max(mine, rates[i]) : Fraction.Min(mine, rates[i]));
    }

    private static (Bilingual Mine, Bilingual Theirs) Values(
        Requirement requirement,
        Layer layer,
        (int Category, Row Own, Row Other) pair,
        int beside
    )
    {
        var (own, other) = (new BoundValues(layer, pair.Own, pair.Category), new BoundValues(layer, pair.Other, beside));
        return requirement.Rate is not null
            ? (Words(own.Rates()), Words(other.Rates()))
            : (Words(own.Deductibles()), Words(other.Deductibles()));
    }

    private static Bilingual Said(Requirement requirement, Layer layer, (int Category, Row Own, Row Other) pair, int beside)
    {
        var (mine, theirs) = Values(requirement, layer, pair, beside);
        var what = BoundWords.Element(requirement.Rate is not null ? BoundElement.Rate : BoundElement.Deductible);
        return new Bilingual(
            $"{what.In(Language.Chinese)} {mine.Chinese}，相比 {theirs.Chinese}",
            $"{what.In(Language.English)} {mine.English} beside {theirs.English}"
        );
    }

    private static Bilingual Words(IEnumerable<Term> terms)
    {
        var words = terms.Select(TermWords.InBoth).ToList();
        return words.Count == 0
            ? new Bilingual("-", "-")
            : new Bilingual(string.Join(" / ", words.Select(word => word.Chinese)), string.Join(" / ", words.Select(word => word.English)));
    }
}
