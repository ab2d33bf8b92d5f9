using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Layers;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Results;

namespace Tuodi.Settlement.Interpreting;

/// <summary>Finds the row of a layer that applies, for each category that the person holds, and takes what is best for the person.</summary>
internal static class LayerInterpreter
{
    public static LayerResult Of(Layer layer, ulong held, Evaluation at)
    {
        var given = at.Visit.Given.TryGetValue(layer.Key, out var payment) ? payment : (Money?)null;
        if (given is null)
        {
            return Computed(layer, held, at);
        }

        // The rules of a given layer are still worth knowing: a later layer may ask for its deductible.
        var counterfactual = at.Visit.Counterfactual.TryGetValue(layer.Key, out var referred) ? referred : (Money?)null;
        LayerResult? computed = null;
        var lacks = layer.Unknown is null ? null : layer.Key;
        if (lacks is null)
        {
            try
            {
                computed = Computed(layer, held, at);
            }
            catch (MissingFactException missing)
            {
                lacks = missing.Name;
            }
        }

        return new LayerResult
        {
            Layer = layer,
            Outcome = LayerOutcome.Given,
            Paid = given.Value,
            LeftBefore = Left(layer, at),
            Category = computed?.Category,
            Work = computed?.Work,
            Lacks = lacks,
            Counterfactual = counterfactual,
        };
    }

    private static Money? Left(Layer layer, Evaluation at) => at.LeftOf(layer.Parts) is { } left ? new Money(left) : null;

    private static LayerResult Computed(Layer layer, ulong held, Evaluation at)
    {
        if (layer.Unknown is not null)
        {
            return NotForAnyVisit(layer, held, at)
                ? Nothing(layer, LayerOutcome.NotForThisVisit, at)
                : throw new MissingFactException(layer.Key, $"The policy says: {layer.Unknown}. Give the layer's payment under `paid`.");
        }

        if (layer.Times is { } times && at.Year.Layers[layer.Index].Times >= times)
        {
            return Nothing(layer, LayerOutcome.TimesUsedUp, at);
        }

        Candidate? best = null;
        var candidates = new List<Candidate>();
        var forVisit = false;
        for (var category = 0; category < at.Rulebook.Policy.Categories.Count; category++)
        {
            if ((held >> category & 1) == 0)
            {
                continue;
            }

            at.Category = category;
            if (!Holds(layer.When, at))
            {
                continue;
            }

            forVisit = true;
            foreach (var row in Fitting(layer, at))
            {
                var candidate = new Candidate(category, RowArithmetic.Of(layer, row, at, false));
                candidates.Add(candidate);
                best = best is null || candidate.Work.Paid > best.Work.Paid ? candidate : best;
            }
        }

        return best is null
            ? Nothing(layer, forVisit ? LayerOutcome.NotForThisPerson : LayerOutcome.NotForThisVisit, at)
            : Chosen(layer, best, candidates, at);
    }

    // Where a layer does not apply, nothing need be known of it.
    private static bool NotForAnyVisit(Layer layer, ulong held, Evaluation at)
    {
        for (var category = 0; category < at.Rulebook.Policy.Categories.Count; category++)
        {
            at.Category = category;
            if ((held >> category & 1) != 0 && ConditionTruth.Of(layer.When, at) != Truth.No)
            {
                return false;
            }
        }

        return true;
    }

    private static LayerResult Chosen(Layer layer, Candidate best, List<Candidate> candidates, Evaluation at)
    {
        var categories = at.Rulebook.Policy.Categories;
        return new LayerResult
        {
            Layer = layer,
            Outcome = LayerOutcome.Computed,
            Paid = best.Work.Paid,
            LeftBefore = Left(layer, at),
            Category = categories[best.Category],
            Work = best.Work,
            Alternatives =
                candidates.Count == 1
                    ? []
                    :
                    [
                        .. candidates
                            .Where(other => other != best)
                            .Select(other => new Alternative(categories[other.Category], other.Work.Row, other.Work.Paid)),
                    ],
        };
    }

    private static LayerResult Nothing(Layer layer, LayerOutcome outcome, Evaluation at) =>
        new()
        {
            Layer = layer,
            Outcome = outcome,
            Paid = Money.Zero,
            LeftBefore = Left(layer, at),
        };

    /// <summary>The rows that fit the category at hand: one, or several where the best is chosen.</summary>
    private static List<Row> Fitting(Layer layer, Evaluation at)
    {
        var fitting = new List<Row>(1);
        foreach (var row in layer.Rows)
        {
            if ((row.Categories >> at.Category & 1) != 0 && Holds(row.When, at))
            {
                fitting.Add(row);
            }
        }

        if (fitting.Count > 1 && fitting.Exists(row => row.IsException))
        {
            fitting.RemoveAll(row => !row.IsException);
        }

        if (fitting.Count > 1 && !layer.ChoosesBest)
        {
            throw new InvalidOperationException(
                $"Two rows of {layer.Key} fit: {fitting[0].Spot} and {fitting[1].Spot}. The check of the document should have refused them."
            );
        }

        return fitting;
    }

    private static bool Holds(Condition condition, Evaluation at) =>
        ConditionTruth.Of(condition, at) switch
        {
            Truth.Yes => true,
            Truth.No => false,
            _ => throw at.Missing!,
        };

    private sealed record Candidate(int Category, LayerWork Work);
}
