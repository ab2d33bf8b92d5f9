using Tuodi.Policies.Conditions;
using Tuodi.Settlement.Facts;

namespace Tuodi.Settlement.Compiling;

/// <summary>Gives every fact and every total that a program reads its slot, and knows how large each can be.</summary>
internal sealed class Slots(Graph graph, int categories)
{
    /// <summary>The most that a year may come to, in fen: a hundred bills of the largest size.</summary>
    public const long StateMax = Bill.AmountMax * 100;

    public List<Slot> Inputs { get; } = [];

    public List<StateSlot> States { get; } = [];

    /// <summary>The conditions on diseases, attributes and dates, which are decided before the program runs.</summary>
    public List<Condition> Truths { get; } = [];

    public Node Input(SlotKind kind, int index = 0) => graph.Input(IndexOf(Inputs, new Slot(kind, index)), HighOf(kind, index));

    public Node State(StateKind kind, int index = 0) =>
        graph.State(IndexOf(States, new StateSlot(kind, index)), kind is StateKind.Admissions or StateKind.Times ? 10_000 : StateMax);

    public Node Truth(Condition condition)
    {
        var index = Truths.FindIndex(known => Same(known, condition));
        if (index < 0)
        {
            index = Truths.Count;
            Truths.Add(condition);
        }

        return graph.OneOf(Input(SlotKind.Truth, index), 2);
    }

    /// <summary>The largest value of an input.</summary>
    public long HighOf(SlotKind kind, int index) =>
        kind switch
        {
            SlotKind.Code => Codes.Of((CodeField)index).Count - 1,
            SlotKind.Age => 200,
            SlotKind.Disability => 4,
            SlotKind.Place => 3,
            SlotKind.Truth or SlotKind.Holds => 1,
            SlotKind.Month => 11,
            SlotKind.Category => categories - 1,
            SlotKind.TrailingBase or SlotKind.TrailingBurden => StateMax,
            _ => Bill.AmountMax,
        };

    private static int IndexOf<T>(List<T> list, T item)
    {
        var index = list.IndexOf(item);
        if (index < 0)
        {
            index = list.Count;
            list.Add(item);
        }

        return index;
    }

    private static bool Same(Condition one, Condition other) =>
        (one, other) switch
        {
            (DiseaseCondition a, DiseaseCondition b) => a.Diseases.SetEquals(b.Diseases),
            (AttributeCondition a, AttributeCondition b) => a.Bearer == b.Bearer && a.Name == b.Name && a.Values.SequenceEqual(b.Values),
            _ => one.Equals(other),
        };
}
