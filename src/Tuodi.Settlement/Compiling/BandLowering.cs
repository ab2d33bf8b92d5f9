using Tuodi.Policies.Layers;

namespace Tuodi.Settlement.Compiling;

/// <summary>Turns bands into nodes.</summary>
/// <remarks>
/// With edges e1 &lt; e2 and rates r0, r1, r2 the bands give <c>r2 (y - x) + (r0 - r1) (min(y, e1) - min(x, e1)) + (r1 - r2) (min(y, e2) - min(x, e2))</c>
/// for the stretch from x to y: half the work of cutting each band out.
/// </remarks>
internal static class BandLowering
{
    /// <summary>What the bands give for the stretch between two amounts, nothing below the floor.</summary>
    public static Scaled Of(Rule rule, Func<Band, Scaled> rate, Scaled floor, Scaled before, Scaled after, Lowering low)
    {
        if (rule.Reached)
        {
            return low.Math.Subtract(Reached(rule, rate, floor, after, low), Reached(rule, rate, floor, before, low));
        }

        return rule.Bands.Any(band => band.IsLump)
            ? WithLumps(rule, rate, floor, before, after, low)
            : Progressive(rule, rate, floor, before, after, low);
    }

    /// <summary>Whether bands give at least nothing and at most the stretch itself: rates alone, on edges that surely rise.</summary>
    public static bool StaysWithin(Rule rule, Lowering low)
    {
        if (rule.Reached || rule.Bands.Any(band => band.IsLump))
        {
            return false;
        }

        var edges = rule.Bands.Select(band => band.From).Concat(rule.Bands[^1].To is { } last ? [last] : []).Select(low.Term).ToList();
        return edges.Zip(edges.Skip(1)).All(pair => pair.First.Node.High * pair.Second.Scale <= pair.Second.Node.Low * pair.First.Scale);
    }

    private static Scaled Progressive(Rule rule, Func<Band, Scaled> rate, Scaled floor, Scaled before, Scaled after, Lowering low)
    {
        var math = low.Math;
        var start = math.Larger(floor, before);
        var end = math.Larger(floor, after);

        // Below the first band and above a closed last one nothing is paid.
        var edges = new List<Scaled>();
        var rates = new List<Scaled> { math.Zero };
        foreach (var band in rule.Bands)
        {
            edges.Add(low.Term(band.From));
            rates.Add(rate(band));
        }

        if (rule.Bands[^1].To is { } last)
        {
            edges.Add(low.Term(last));
            rates.Add(math.Zero);
        }

        var sum = math.Multiply(math.Subtract(end, start), rates[^1]);
        for (var i = 0; i < edges.Count; i++)
        {
            // Nothing lies below an edge at zero.
            if (edges[i].Node is { IsConstant: true, Value: 0 })
            {
                continue;
            }

            var stretch = math.Subtract(math.Smaller(end, edges[i]), math.Smaller(start, edges[i]));
            sum = math.Add(sum, math.Multiply(stretch, math.Subtract(rates[i], rates[i + 1])));
        }

        // No rate is below zero and no stretch ends before it starts, so that the sum cannot fall below zero where the edges rise.
        return StaysWithin(rule, low) ? sum with { Node = low.Graph.AssumeNotNegative(sum.Node) } : sum;
    }

    private static Scaled WithLumps(Rule rule, Func<Band, Scaled> rate, Scaled floor, Scaled before, Scaled after, Lowering low)
    {
        var math = low.Math;
        var sum = math.Zero;
        foreach (var band in rule.Bands)
        {
            var from = math.Larger(low.Term(band.From), floor);
            var start = math.Larger(from, before);
            var end = band.To is { } to ? math.Smaller(low.Term(to), after) : after;
            var amount = math.NotBelowZero(math.Subtract(end, start));
            var enters = low.Graph.And(math.Below(math.Zero, amount), low.Graph.Not(math.Below(from, before)));
            var gives = band.IsLump
                ? math.Select(enters, math.Smaller(low.Term(band.Rate), amount), math.Zero)
                : math.Multiply(amount, rate(band));
            sum = math.Add(sum, gives);
        }

        return sum;
    }

    private static Scaled Reached(Rule rule, Func<Band, Scaled> rate, Scaled floor, Scaled amount, Lowering low)
    {
        var math = low.Math;
        var counted = math.NotBelowZero(math.Subtract(amount, floor));
        var cases = new List<(Node, Scaled)>();
        foreach (var band in rule.Bands)
        {
            var over = math.Below(low.Term(band.From), amount);
            var within = band.To is { } to ? low.Graph.Not(math.Below(low.Term(to), amount)) : low.Graph.Truth(true);
            var gives = band.IsLump ? math.Smaller(low.Term(band.Rate), counted) : math.Multiply(counted, rate(band));
            cases.Add((low.Graph.And(over, within), gives));
        }

        return low.Choose(cases, math.Zero);
    }
}
