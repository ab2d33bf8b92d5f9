using Tuodi.Policies.Conditions;
using Tuodi.Policies.Rulebooks;
using Tuodi.Policies.Terms;

namespace Tuodi.Settlement.Compiling;

/// <summary>A rulebook as a straight line of operations on whole numbers: facts and the year in, payments and the year out.</summary>
internal sealed class ProgramGraph
{
    private static readonly BillPart[] AllParts = Enum.GetValues<BillPart>();
    private static readonly BillPart[] InPolicy = [BillPart.InPolicy];

    private ProgramGraph(Lowering low, bool severalCategories)
    {
        SeveralCategories = severalCategories;
        Paid = [.. low.Done.Select(values => values.Paid)];
        InPolicyLeft = low.LeftOf(InPolicy);
        Person = low.LeftOf(AllParts);
        Slots = low.Slots;
    }

    public bool SeveralCategories { get; }

    public Slots Slots { get; }

    /// <summary>The payment of each layer.</summary>
    public IReadOnlyList<Node> Paid { get; }

    /// <summary>What is left of the amount in policy scope.</summary>
    public Node InPolicyLeft { get; }

    /// <summary>What is left of the bill.</summary>
    public Node Person { get; }

    /// <summary>The new value of each state slot, in their order.</summary>
    public IReadOnlyList<Node> States { get; private set; } = [];

    /// <summary>What is left of a bill where only the facts themselves keep it from being negative: payments that are given, parts that exceed the whole.</summary>
    public IReadOnlyList<Node> Unproven { get; private set; } = [];

    /// <summary>The program of a rulebook.</summary>
    /// <exception cref="NotCompilableException">Something in it is unknown.</exception>
    public static ProgramGraph Of(Rulebook rulebook, bool severalCategories)
    {
        var low = new Lowering(rulebook, severalCategories);
        var penalties = PenaltiesAsked(rulebook);
        var unproven = new List<Node>();
        foreach (var layer in rulebook.Layers)
        {
            var values = LayerLowering.Of(layer, low, penalties.Contains(layer.Index));
            low.Done.Add(values);
            low.Take(values.Paid, layer.Parts);
            if (layer.Unknown is not null || layer.Parts.Count < AllParts.Length)
            {
                unproven.Add(low.LeftOf(AllParts));
            }

            if (layer.Unknown is not null && layer.Parts.Count == 1)
            {
                unproven.Add(low.LeftOf(layer.Parts));
            }

            Draw(values, low);
        }

        var graph = new ProgramGraph(low, severalCategories) { Unproven = unproven };
        graph.States = NewStates(low);
        return graph;
    }

    private static void Draw(LayerValues values, Lowering low)
    {
        foreach (var (account, draws) in values.Paying)
        {
            low.Draw(account, low.Graph.Select(draws, values.Paid, low.Graph.Constant(0)));
        }

        foreach (var (account, draws) in values.Basing)
        {
            low.Draw(account, low.Graph.Select(draws, low.Math.HalfUp(values.Base), low.Graph.Constant(0)));
        }
    }

    // What no rule reads is not kept; reading may open new slots, so the list grows while it is walked.
    private static List<Node> NewStates(Lowering low)
    {
        var states = new List<Node>();
        for (var i = 0; i < low.Slots.States.Count; i++)
        {
            var (kind, index) = low.Slots.States[i];
            var old = low.Slots.State(kind, index);
            states.Add(
                kind switch
                {
                    StateKind.Admissions => low.Graph.Add(
                        old,
                        AsNumber(low, low.Graph.OneOf(low.Slots.Input(SlotKind.Code, (int)CodeField.Visit), 1))
                    ),
                    StateKind.Base => low.Graph.Add(old, low.Math.HalfUp(low.Done[index].Base)),
                    StateKind.Deductible => low.Graph.Add(old, low.Math.HalfUp(low.Done[index].Borne)),
                    StateKind.Paid => low.Graph.Add(old, low.Done[index].Paid),
                    StateKind.Times => low.Graph.Add(old, AsNumber(low, low.Graph.Below(low.Graph.Constant(0), low.Done[index].Paid))),
                    _ => low.Drawn.TryGetValue(index, out var drawn) ? drawn : old,
                }
            );
        }

        return states;
    }

    private static Node AsNumber(Lowering low, Node truth) => low.Graph.Select(truth, low.Graph.Constant(1), low.Graph.Constant(0));

    private static HashSet<int> PenaltiesAsked(Rulebook rulebook) =>
        [
            .. rulebook
                .Layers.SelectMany(TermWalk.Of)
                .OfType<LayerTerm>()
                .Where(term => term.Figure == LayerFigure.Penalty)
                .Select(term => term.Layer),
        ];
}
