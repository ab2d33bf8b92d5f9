using Tuodi.Settlement.Compiling;

namespace Tuodi.Settlement.Batch;

/// <summary>What a batch works out, from which words, and whether vectors of doubles can carry it.</summary>
internal sealed class BatchPlan
{
    /// <summary>Results that leave a kernel together: a row of them is one store a visit.</summary>
    public const int RowWidth = 8;

    /// <summary>What a result of eight persons takes.</summary>
    public const int OutputBytes = BatchLimits.Lanes * sizeof(int);

    /// <summary>What a row group of eight persons takes.</summary>
    public const int RowGroupBytes = RowWidth * OutputBytes;

    private BatchPlan(IReadOnlyList<Node> outputs, IReadOnlyList<(int Slot, Node Value)> states, IReadOnlyList<Node> checks)
    {
        Outputs = outputs;
        States = states;
        Checks = checks;
        Use = new NodeUse(outputs.Concat(states.Select(state => state.Value)).Concat(checks));
    }

    /// <summary>The wanted results, in the order of their columns.</summary>
    public IReadOnlyList<Node> Outputs { get; }

    /// <summary>What of the year the results depend on, and how a visit changes it.</summary>
    public IReadOnlyList<(int Slot, Node Value)> States { get; }

    /// <summary>What must not be below zero: given payments may exceed a bill.</summary>
    public IReadOnlyList<Node> Checks { get; }

    public NodeUse Use { get; }

    public IReadOnlyList<BatchField> Fields { get; private set; } = [];

    public int VisitWords { get; private set; }

    public int PersonWords { get; private set; }

    public int RowGroups => (Outputs.Count + RowWidth - 1) / RowWidth;

    /// <summary>Why vectors cannot carry it, or nothing.</summary>
    public string? Obstacle { get; private set; }

    public BatchField FieldOf(int slot) => Fields.First(field => field.Slot == slot);

    /// <summary>The plan of a batch in which every amount and every year stays within what vectors can carry.</summary>
    /// <param name="graph">The program.</param>
    /// <param name="wanted">The wanted results.</param>
    /// <param name="inputs">The largest value of each input and what its values belong to.</param>
    /// <param name="columns">The columns, none where nothing needs them.</param>
    public static BatchPlan ForVectors(
        ProgramGraph graph,
        IReadOnlyList<Node> wanted,
        IReadOnlyList<long> inputs,
        IReadOnlyList<BatchColumn?> columns
    )
    {
        var wide = Build(graph, wanted, columns, inputs, BatchLimits.Amount, BatchLimits.Payment, _ => Slots.StateMax);
        var rises = wide.States.ToDictionary(state => state.Slot, state => Rise(state.Value, state.Slot));
        var plan = Build(graph, wanted, columns, inputs, BatchLimits.Amount, BatchLimits.Payment, StateHigh);
        var scopes = plan
            .Use.Ordered.Where(node => node.Op == Op.Input)
            .Select(node => (Slot: (int)node.Value, High: (long)node.High))
            .ToList();
        var (visits, visitWords) = FieldLayout.Of(scopes.Where(input => columns[input.Slot]?.Scope == BatchScope.Visit), false);
        var (persons, personWords) = FieldLayout.Of(scopes.Where(input => columns[input.Slot]?.Scope == BatchScope.Person), true);
        plan.Fields = [.. visits, .. persons];
        plan.VisitWords = visitWords;
        plan.PersonWords = personWords;
        plan.Obstacle = columns.Any(column => column is { Scope: BatchScope.Fixed, Value: > BatchLimits.Amount })
            ? "a fixed amount is too large"
            : VectorRange.Obstacle(plan);
        return plan;

        Int128 StateHigh(int slot) =>
            rises.TryGetValue(slot, out var rise) && rise is { } each
                ? Int128.Min(Slots.StateMax, each * BatchLimits.Visits)
                : Slots.StateMax;
    }

    /// <summary>The plan of a batch that is settled one visit after the other.</summary>
    public static BatchPlan ForScalar(
        ProgramGraph graph,
        IReadOnlyList<Node> wanted,
        IReadOnlyList<long> inputs,
        IReadOnlyList<BatchColumn?> columns
    ) => Build(graph, wanted, columns, inputs, long.MaxValue, long.MaxValue, _ => Slots.StateMax);

    private static BatchPlan Build(
        ProgramGraph graph,
        IReadOnlyList<Node> wanted,
        IReadOnlyList<BatchColumn?> columns,
        IReadOnlyList<long> inputs,
        long amount,
        long payment,
        Func<int, Int128> state
    )
    {
        var special = new Specialiser(graph.Paid, payment, Input, state);
        var outputs = wanted.Select(special.Of).ToList();
        var states = new SortedDictionary<int, Node>();
        for (var found = -1; found < states.Count; )
        {
            found = states.Count;
            foreach (
                var slot in new NodeUse([.. outputs, .. states.Values])
                    .Ordered.Where(node => node.Op == Op.State)
                    .Select(node => (int)node.Value)
            )
            {
                states[slot] = special.Of(graph.States[slot]);
            }
        }

        var used = new NodeUse([.. outputs, .. states.Values]).Ordered.ToHashSet();
        var checks = graph.Unproven.Select(special.Of).Where(used.Contains).Distinct().ToList();
        return new BatchPlan(outputs, [.. states.Select(pair => (pair.Key, pair.Value))], checks);

        (long? Fixed, long High) Input(int slot) =>
            columns[slot] is { Scope: BatchScope.Fixed } column
                ? (column.Value, inputs[slot])
                : (null, inputs[slot] > byte.MaxValue ? Math.Min(inputs[slot], amount) : inputs[slot]);
    }

    // How much a visit can add to a state slot, or nothing when it is not a sum.
    private static Int128? Rise(Node node, int slot)
    {
        if (node.Op == Op.State && node.Value == slot)
        {
            return 0;
        }

        return node.Op switch
        {
            Op.Add => Rise(node.A!, slot) is { } left ? left + node.B!.High : Rise(node.B!, slot) + node.A!.High,
            Op.Select => Rise(node.B!, slot) is { } yes && Rise(node.C!, slot) is { } no ? Int128.Max(yes, no) : null,
            _ => null,
        };
    }
}
