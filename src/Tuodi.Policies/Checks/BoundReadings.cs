using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Checks;

/// <summary>Holds every row of a layer that takes somebody against the bounds of the parent documents.</summary>
public sealed class BoundReadings
{
    private readonly Policy _policy;
    private readonly Layer _layer;
    private readonly ulong[] _reach;

    /// <summary>For a layer of which something is known.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="visits">The visits that are looked at; all when not given.</param>
    public BoundReadings(Policy policy, Layer layer, Condition? visits = null)
    {
        _policy = policy;
        _layer = layer;
        _reach = RowReach.Of(policy, layer, visits);
    }

    /// <summary>What comes of a bound: row by row, category by category, day by day.</summary>
    public IEnumerable<BoundReading> Of(Bound bound, IReadOnlyList<DateOnly> days)
    {
        for (var i = 0; i < _layer.Rows.Count; i++)
        {
            // A row that shuts visits out has neither rate nor deductible to compare.
            var categories = _layer.Rows[i].Rule.PaysNothing ? 0 : _reach[i] & bound.Categories;
            foreach (var category in Enumerable.Range(0, _policy.Categories.Count).Where(category => (categories >> category & 1) != 0))
            {
                var values = new BoundValues(_layer, _layer.Rows[i], category);
                foreach (var day in days)
                {
                    foreach (var (element, test, terms) in Asked(bound, values))
                    {
                        yield return Reading(bound, _layer.Rows[i], category, element, test, terms, day);
                    }
                }
            }
        }
    }

    private static IEnumerable<(BoundElement Element, BoundTest Test, IEnumerable<Term> Terms)> Asked(Bound bound, BoundValues values)
    {
        if (bound.Rate is { } rate)
        {
            yield return (BoundElement.Rate, rate, values.Rates());
        }

        if (bound.Deductible is { } deductible)
        {
            yield return (BoundElement.Deductible, deductible, values.Deductibles());
        }

        if (bound.Cap is { } cap)
        {
            yield return (BoundElement.Cap, cap, values.Caps());
        }
    }

    private BoundReading Reading(
        Bound bound,
        Row row,
        int category,
        BoundElement element,
        BoundTest test,
        IEnumerable<Term> terms,
        DateOnly day
    )
    {
        var verdict = BoundVerdict.Of(test, bound.Within, terms, element == BoundElement.Cap, _policy, day);
        return new BoundReading(
            bound,
            _layer,
            row,
            category,
            test,
            element,
            day,
            verdict.Holds,
            verdict.IsAbove,
            verdict.Value,
            verdict.Lacks
        );
    }
}
