using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Results;

namespace Tuodi.Comparison.Equity;

/// <summary>What a layer of one place did for a visit, as numbers that can be put into the rules of another: names and accounts mean nothing there.</summary>
/// <param name="Deductible">The deductible in fen, after adjustments.</param>
/// <param name="Bands">The bands with the rates after adjustments.</param>
/// <param name="Edges">On what the bands' edges lie.</param>
/// <param name="Cap">The lowest cap in fen, or nothing where there is none.</param>
internal sealed record Portable(Fraction Deductible, IReadOnlyList<Band> Bands, Edges Edges, Fraction? Cap)
{
    /// <summary>The numbers of a layer that was worked out; nothing where it was not, or where a rate that was not reached depends on the visit.</summary>
    public static Portable? Of(LayerResult result)
    {
        if (result is not { Outcome: LayerOutcome.Computed, Work: { } work } || work.Row.Rule.PaysNothing)
        {
            return null;
        }

        var rule = work.Row.Rule;
        var shares = work.Bands;
        if (
            !rule.Reached
            && (
                shares.Count != rule.Bands.Count
                || rule.Bands.Where((band, i) => band.Rate is not NumberTerm && shares[i].Amount.Sign == 0).Any()
            )
        )
        {
            return null;
        }

        var bands = shares
            .Select(
                (share, i) =>
                    rule.Reached
                        ? new Band(NumberTerm.Zero, null, new NumberTerm(share.Rate), share.IsLump)
                        : new Band(
                            new NumberTerm(share.From),
                            share.To is { } to ? new NumberTerm(to) : null,
                            new NumberTerm(share.Rate),
                            share.IsLump
                        )
            )
            .ToList();
        var caps = work.Caps.Where(cap => cap.Limit is not null).Select(cap => Fraction.Of(cap.Limit!.Value.Fen)).ToList();
        return bands.Count == 0
            ? null
            : new Portable(work.Deductible, bands, rule.Edges, caps.Count == 0 ? null : caps.Aggregate(Fraction.Min));
    }

    /// <summary>Whether the rates are those of another.</summary>
    public bool HasRatesOf(Portable other) => Edges == other.Edges && Bands.SequenceEqual(other.Bands);

    /// <summary>A rule with this deductible.</summary>
    public Rule WithDeductible(Rule rule) =>
        rule with
        {
            Deductible = rule.Deductible with { Amount = new NumberTerm(Deductible), YearCeiling = null },
        };

    /// <summary>A rule with these rates.</summary>
    public Rule WithRates(Rule rule) => rule with { Bands = Bands, Edges = Edges, Reached = false };

    /// <summary>A rule with this cap a year.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="account">The account of the year on which it draws.</param>
    public Rule WithCap(Rule rule, int account) =>
        rule with
        {
            Caps = Cap is { } most ? [new Cap(new NumberTerm(most), account < 0 ? Per.Visit : Per.Year, account)] : [],
        };

    /// <summary>A rule of nothing but these numbers, on what is left for a layer.</summary>
    public Rule Whole(Layer layer, int account) =>
        WithCap(
            new Rule(new LeftTerm(layer.Parts), [], new Deductible(new NumberTerm(Deductible), false, null), Bands, Edges, false, []),
            account
        );

    /// <summary>The layer with one row for everybody it reaches.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="rule">The rule of the row.</param>
    /// <param name="like">A row or citation to stand under.</param>
    /// <param name="fixedTargets">What adjustments change no more, since the numbers hold them already.</param>
    public static Layer Single(Layer layer, Rule rule, Row like, params ReadOnlySpan<AdjustmentTarget> fixedTargets)
    {
        var targets = fixedTargets.ToArray();
        return layer with
        {
            Rows = [like with { Categories = ulong.MaxValue, When = Condition.Always, IsException = false, Rule = rule }],
            Unknown = null,
            Adjustments = [.. layer.Adjustments.Where(adjustment => !targets.Contains(adjustment.Target))],
        };
    }
}
