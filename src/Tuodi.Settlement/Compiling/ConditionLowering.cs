using Tuodi.Policies.Conditions;

namespace Tuodi.Settlement.Compiling;

/// <summary>Turns conditions into truths.</summary>
internal static class ConditionLowering
{
    public static Node Of(Condition condition, Lowering low)
    {
        var graph = low.Graph;
        return condition switch
        {
            AllCondition all => all.Conditions.Aggregate(graph.Truth(true), (truth, each) => graph.And(truth, Of(each, low))),
            AnyCondition any => any.Conditions.Aggregate(graph.Truth(false), (truth, each) => graph.Or(truth, Of(each, low))),
            NotCondition not => graph.Not(Of(not.Inner, low)),
            CategoryCondition category => graph.OneOf(low.Category, category.Mask),
            CodeCondition code => graph.OneOf(low.Slots.Input(SlotKind.Code, (int)code.Field), code.Mask),
            RangeCondition range => Range(range, low),
            PlaceCondition place => graph.OneOf(low.Slots.Input(SlotKind.Place), (2UL << (int)place.Scope) - 1),
            AmountCondition amount => Amount(amount, low),
            _ => low.Slots.Truth(condition),
        };
    }

    private static Node Range(RangeCondition range, Lowering low)
    {
        var graph = low.Graph;
        var number = range.Field switch
        {
            NumberField.Age => low.Slots.Input(SlotKind.Age),
            NumberField.Disability => low.Slots.Input(SlotKind.Disability),
            _ => graph.Add(low.Slots.State(StateKind.Admissions), graph.Constant(1)),
        };

        // Grade 0 is no disability: it lies in no range of grades.
        var from = range.Field == NumberField.Disability ? Math.Max(1, range.Low) : range.Low;
        return graph.And(
            graph.Below(graph.Constant(from - 1), number),
            graph.Below(number, graph.Constant(range.High == int.MaxValue ? range.High : range.High + 1L))
        );
    }

    private static Node Amount(AmountCondition amount, Lowering low)
    {
        var left = low.Term(amount.Left);
        var right = low.Term(amount.Right);
        return amount.Comparison switch
        {
            Comparison.Over => low.Math.Below(right, left),
            Comparison.AtLeast => low.Graph.Not(low.Math.Below(left, right)),
            Comparison.UpTo => low.Graph.Not(low.Math.Below(right, left)),
            _ => low.Math.Below(left, right),
        };
    }
}
