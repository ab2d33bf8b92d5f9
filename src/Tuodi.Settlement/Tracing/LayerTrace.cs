using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Interpreting;
using Tuodi.Settlement.Results;

namespace Tuodi.Settlement.Tracing;

/// <summary>Everything that was looked at in a layer, also what did not decide: worked out on demand from a settled visit.</summary>
/// <param name="Unmet">The conditions of the layer that do not hold, when it does not apply.</param>
/// <param name="Rows">The rows, once for each category that the person holds.</param>
public sealed record LayerTrace(IReadOnlyList<Unmet> Unmet, IReadOnlyList<RowTrace> Rows)
{
    /// <summary>The trace of a layer.</summary>
    public static LayerTrace Of(SettledVisit settled, LayerResult result)
    {
        var at = Replay.Before(settled, result);
        var policy = settled.Rulebook.Policy;
        var held = Statuses.Of(policy, settled.Insured, settled.Visit);
        var unmet = new List<Unmet>();
        var rows = new List<RowTrace>();
        foreach (var category in policy.Categories.Where(category => (held >> category.Index & 1) != 0))
        {
            at.Category = category.Index;
            var missed = UnmetConditions.Of(result.Layer.When, at);
            if (missed.Count > 0)
            {
                unmet.AddRange(missed.Where(each => unmet.TrueForAll(known => known.Condition != each.Condition)));
                continue;
            }

            var traces = result.Layer.Rows.Select(row => Row(row, category, at)).ToList();
            var exceptional = traces.Exists(trace => trace.Fits && trace.Row.IsException);
            rows.AddRange(
                traces.Select(trace => trace.Fits && exceptional && !trace.Row.IsException ? trace with { GivesWay = true } : trace)
            );
        }

        return new LayerTrace(rows.Count > 0 ? [] : unmet, rows);
    }

    private static RowTrace Row(Policies.Layers.Row row, Policies.Documents.Category category, Evaluation at)
    {
        var isFor = (row.Categories >> category.Index & 1) != 0;
        return new RowTrace(category, row, isFor, isFor ? UnmetConditions.Of(row.When, at) : [], false);
    }
}
