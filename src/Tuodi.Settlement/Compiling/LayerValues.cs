namespace Tuodi.Settlement.Compiling;

/// <summary>The figures of a layer in a program.</summary>
internal sealed record LayerValues
{
    public required Scaled Base { get; init; }

    public required Scaled Deductible { get; init; }

    public required Scaled Borne { get; init; }

    public required Scaled Excess { get; init; }

    public required Node Paid { get; init; }

    public required Node Cut { get; init; }

    public required Node Penalty { get; init; }

    /// <summary>The accounts on which the payment is drawn, each with whether it is.</summary>
    public IReadOnlyList<(int Account, Node Draws)> Paying { get; init; } = [];

    /// <summary>The accounts on which the base is drawn.</summary>
    public IReadOnlyList<(int Account, Node Draws)> Basing { get; init; } = [];

    /// <summary>A layer that does nothing.</summary>
    public static LayerValues Nothing(ScaledMath math) =>
        new()
        {
            Base = math.Zero,
            Deductible = math.Zero,
            Borne = math.Zero,
            Excess = math.Zero,
            Paid = math.Graph.Constant(0),
            Cut = math.Graph.Constant(0),
            Penalty = math.Graph.Constant(0),
        };

    /// <summary>One or the other.</summary>
    public static LayerValues Select(Node truth, LayerValues yes, LayerValues no, ScaledMath math) =>
        truth.IsConstant
            ? truth.Low == 0
                ? no
                : yes
            : new()
            {
                Base = math.Select(truth, yes.Base, no.Base),
                Deductible = math.Select(truth, yes.Deductible, no.Deductible),
                Borne = math.Select(truth, yes.Borne, no.Borne),
                Excess = math.Select(truth, yes.Excess, no.Excess),
                Paid = math.Graph.Select(truth, yes.Paid, no.Paid),
                Cut = math.Graph.Select(truth, yes.Cut, no.Cut),
                Penalty = math.Graph.Select(truth, yes.Penalty, no.Penalty),
                Paying = Draws(truth, yes.Paying, no.Paying, math.Graph),
                Basing = Draws(truth, yes.Basing, no.Basing, math.Graph),
            };

    private static List<(int Account, Node Draws)> Draws(
        Node truth,
        IReadOnlyList<(int Account, Node Draws)> yes,
        IReadOnlyList<(int Account, Node Draws)> no,
        Graph graph
    )
    {
        var accounts = yes.Concat(no).Select(draw => draw.Account).Distinct();
        return [.. accounts.Select(account => (account, Either(account)))];

        // A truth is chosen with and/or: it is no number for a table.
        Node Either(int account) => graph.Or(graph.And(truth, Of(yes, account)), graph.And(graph.Not(truth), Of(no, account)));

        Node Of(IReadOnlyList<(int Account, Node Draws)> draws, int account) =>
            draws.Where(draw => draw.Account == account).Select(draw => draw.Draws).FirstOrDefault() ?? graph.Truth(false);
    }
}
