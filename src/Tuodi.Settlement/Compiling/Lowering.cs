using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Rulebooks;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Accumulation;

namespace Tuodi.Settlement.Compiling;

/// <summary>What the parts of a rulebook share while they become a program.</summary>
internal sealed class Lowering
{
    private readonly List<(Node Payment, IReadOnlyList<BillPart> Parts)> _payments = [];

    /// <summary>Starts a program.</summary>
    public Lowering(Rulebook rulebook, bool severalCategories)
    {
        Rulebook = rulebook;
        SeveralCategories = severalCategories;
        Graph = new Graph();
        Math = new ScaledMath(Graph);
        Slots = new Slots(Graph, rulebook.Policy.Categories.Count);
        Layout = Layouts.Of(rulebook.Policy);
    }

    public Rulebook Rulebook { get; }

    /// <summary>Whether the person may hold several categories; a program for one alone is much smaller.</summary>
    public bool SeveralCategories { get; }

    public Graph Graph { get; }

    public ScaledMath Math { get; }

    public Slots Slots { get; }

    public Layout Layout { get; }

    /// <summary>The figures of the layers before.</summary>
    public List<LayerValues> Done { get; } = [];

    /// <summary>What has been drawn on each place, this visit's earlier layers included.</summary>
    public Dictionary<int, Node> Drawn { get; } = [];

    /// <summary>The category under which the layer looks at the person: a fact, or a number while several are compared.</summary>
    public Node Category { get; set; } = null!;

    public void Take(Node payment, IReadOnlyList<BillPart> parts) => _payments.Add((payment, parts));

    /// <summary>What is left of some parts of the bill; only the parts that a rule asks for become facts of the program.</summary>
    public Node LeftOf(IReadOnlyList<BillPart> parts)
    {
        if (parts.Count == 4)
        {
            return _payments.Aggregate(Slots.Input(SlotKind.Total), (left, payment) => NotNegative(Graph.Subtract(left, payment.Payment)));
        }

        return parts.Select(part => LeftOf(part, _payments.Count)).Aggregate(Graph.Add);
    }

    private Node LeftOf(BillPart part, int payments)
    {
        var left = Slots.Input(SlotKind.Part, (int)part);
        for (var i = 0; i < payments; i++)
        {
            var (payment, parts) = _payments[i];
            if (!parts.Contains(part))
            {
                continue;
            }

            // A payment is taken from the parts in their order: this one bears what those before could not.
            var rest = payment;
            foreach (var before in parts.TakeWhile(other => other != part))
            {
                rest = Graph.Larger(Graph.Subtract(rest, LeftOf(before, i)), Graph.Constant(0));
            }

            left = parts.Count == 1 ? NotNegative(Graph.Subtract(left, rest)) : Graph.Larger(Graph.Subtract(left, rest), Graph.Constant(0));
        }

        return left;
    }

    /// <summary>A value that another rule keeps from being negative, though its range does not show it.</summary>
    private Node NotNegative(Node node) => Graph.AssumeNotNegative(node);

    /// <summary>What was drawn before on an account, in the period of the visit.</summary>
    public Node DrawnOn(int account)
    {
        var start = Layout.Starts[account];
        var periods = Layout.Starts[account + 1] - start;
        var sum = Place(start);
        for (var period = 1; period < periods; period++)
        {
            sum = Graph.Select(InPeriod(period, periods), Place(start + period), sum);
        }

        return sum;
    }

    /// <summary>Draws an amount on an account, in the period of the visit.</summary>
    public void Draw(int account, Node amount)
    {
        var start = Layout.Starts[account];
        var periods = Layout.Starts[account + 1] - start;
        for (var period = 0; period < periods; period++)
        {
            var drawn = periods == 1 ? amount : Graph.Select(InPeriod(period, periods), amount, Graph.Constant(0));
            Drawn[start + period] = Graph.Add(Place(start + period), drawn);
        }
    }

    private Node Place(int place) => Drawn.TryGetValue(place, out var node) ? node : Slots.State(StateKind.Drawn, place);

    private Node InPeriod(int period, int periods)
    {
        var months = 12 / periods;
        return Graph.OneOf(Slots.Input(SlotKind.Month), ((1UL << months) - 1) << (period * months));
    }

    public Scaled Term(Term term) => TermLowering.Of(term, this);

    public Node Truth(Condition condition) => ConditionLowering.Of(condition, this);

    /// <summary>The value of the first condition that holds; the conditions exclude one another.</summary>
    public Scaled Choose(IReadOnlyList<(Node Truth, Scaled Value)> cases, Scaled otherwise)
    {
        var chosen = otherwise;
        for (var i = cases.Count - 1; i >= 0; i--)
        {
            chosen = Math.Select(cases[i].Truth, cases[i].Value, chosen);
        }

        return chosen;
    }

    /// <summary>An amount without a limit: larger than any that can occur, and still so after being halved a few times.</summary>
    public Scaled NoLimit => Math.Of(Fraction.Of(Slots.StateMax * 100));
}
