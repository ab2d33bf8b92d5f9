using Tuodi.Policies.Layers;

namespace Tuodi.Settlement.Compiling;

/// <summary>Turns a layer into nodes: the row that fits, for the category that pays most.</summary>
internal static class LayerLowering
{
    public static LayerValues Of(Layer layer, Lowering low, bool withPenalty)
    {
        var nothing = LayerValues.Nothing(low.Math);
        if (layer.Unknown is not null)
        {
            return nothing with { Paid = low.Slots.Input(SlotKind.Given, layer.Index) };
        }

        LayerValues values;
        if (low.SeveralCategories)
        {
            values = nothing;
            var found = low.Graph.Truth(false);
            for (var category = 0; category < low.Rulebook.Policy.Categories.Count; category++)
            {
                low.Category = low.Graph.Constant(category);
                var holds = low.Graph.OneOf(low.Slots.Input(SlotKind.Holds, category), 2);
                (values, found) = Candidates(layer, low, holds, values, found, withPenalty);
            }
        }
        else
        {
            low.Category = low.Slots.Input(SlotKind.Category);
            values = layer.ChoosesBest
                ? Candidates(layer, low, low.Graph.Truth(true), nothing, low.Graph.Truth(false), withPenalty).Values
                : RowMerge.Of(layer, low, withPenalty);
        }

        if (layer.Times is { } times)
        {
            var may = low.Graph.Below(low.Slots.State(StateKind.Times, layer.Index), low.Graph.Constant(times));
            values = LayerValues.Select(may, values, nothing, low.Math);
        }

        return values;
    }

    // A later candidate replaces an earlier one only where it pays more.
    private static (LayerValues Values, Node Found) Candidates(
        Layer layer,
        Lowering low,
        Node holds,
        LayerValues values,
        Node found,
        bool withPenalty
    )
    {
        var graph = low.Graph;
        var applies = graph.And(holds, low.Truth(layer.When));
        if (!layer.ChoosesBest)
        {
            var (one, fits) = (RowMerge.Of(layer, low, withPenalty), RowMerge.Fits(layer, low));
            return Better(one, graph.And(applies, fits));
        }

        foreach (var row in layer.Rows)
        {
            var fits = graph.And(applies, RowMerge.Fits(layer, row, low));
            (values, found) = Better(RowLowering.Of(layer, row.Rule, low, withPenalty), fits);
        }

        return (values, found);

        (LayerValues Values, Node Found) Better(LayerValues candidate, Node fits)
        {
            var pays = graph.Or(graph.Not(found), graph.Below(values.Paid, candidate.Paid));
            values = LayerValues.Select(graph.And(fits, pays), candidate, values, low.Math);
            found = graph.Or(found, fits);
            return (values, found);
        }
    }
}
