using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Results;

namespace Tuodi.Comparison.Equity;

/// <summary>Puts one element of a place's rules into another's and settles again: how much of the difference between the two that element makes (一次替换一项).</summary>
/// <param name="settling">How households are settled.</param>
public sealed class Substitution(PlaceSettling settling)
{
    private static readonly int Local = Codes.Find(CodeField.Referral, "local");
    private static readonly int Referred = Codes.Find(CodeField.Referral, "referred");

    /// <summary>What a household would bear in a place that had one element of another place.</summary>
    /// <param name="own">What it came to in the place.</param>
    /// <param name="other">What it came to in the other place.</param>
    /// <param name="element">The element that is taken from there.</param>
    /// <returns>Nothing where the element cannot be worked out among the rules of the place.</returns>
    public Money? Burden(Outcome own, Outcome other, SpreadElement element)
    {
        var rulebook = settling.RulesOf(own.Place);
        var rules = own
            .Visits.Select(
                (visits, member) => visits.Select((visit, i) => With(rulebook, visit, other.Visits[member][i], element)).ToArray()
            )
            .ToArray();
        if (rules.All(each => each.All(rule => ReferenceEquals(rule, rulebook))))
        {
            return own.Burden;
        }

        var result = settling.Of(own.Place, own.Household, (member, visit) => rules[member][visit]);
        return result.Missing is null ? result.Burden : null;
    }

    private static Rulebook With(Rulebook rulebook, SettledVisit own, SettledVisit other, SpreadElement element)
    {
        var key = element == SpreadElement.SecondRound ? PlaceSettling.SecondRound : PlaceSettling.Assistance;
        var at = rulebook.Layers.ToList().FindIndex(layer => layer.Key == key);
        var theirs = other.Layers.FirstOrDefault(layer => layer.Layer.Key == key);
        if (at < 0)
        {
            return rulebook;
        }

        var layer = Changed(rulebook, rulebook.Layers[at], own, theirs, element);
        return ReferenceEquals(layer, rulebook.Layers[at])
            ? rulebook
            : rulebook.With([.. rulebook.Layers.Select((each, i) => i == at ? layer : each)]);
    }

    private static Layer Changed(Rulebook rulebook, Layer layer, SettledVisit visit, LayerResult? other, SpreadElement element)
    {
        var own = visit.Layers[layer.Index];
        var (applies, would) = (Applies(own), Applies(other));
        if (element == SpreadElement.SecondRound)
        {
            return applies || would ? Whole(rulebook, layer, other) : layer;
        }

        if (element is SpreadElement.Recipients or SpreadElement.Methods or SpreadElement.Referral)
        {
            return applies != would && Reason(applies ? other : own, visit.Visit) == element ? Whole(rulebook, layer, other) : layer;
        }

        if (!applies || !would || Portable.Of(other!) is not { } theirs)
        {
            return layer;
        }

        // What is the same already need not be put in.
        var row = own.Work!.Row;
        var ours = Portable.Of(own);
        return element switch
        {
            SpreadElement.Deductible => ours?.Deductible == theirs.Deductible
                ? layer
                : Portable.Single(layer, theirs.WithDeductible(row.Rule), row, AdjustmentTarget.Deductible),
            SpreadElement.Ratios => ours is not null && ours.HasRatesOf(theirs)
                ? layer
                : Portable.Single(layer, theirs.WithRates(row.Rule), row, AdjustmentTarget.Rate),
            _ => ours is not null && ours.Cap == theirs.Cap
                ? layer
                : Portable.Single(layer, theirs.WithCap(row.Rule, AccountOf(rulebook, layer, row.Rule)), row, AdjustmentTarget.Cap),
        };
    }

    private static bool Applies(LayerResult? result) => result?.Work is { } work && !work.Row.Rule.PaysNothing;

    // Why one of the two places does not assist the visit.
    private static SpreadElement Reason(LayerResult? refusing, Visit visit) =>
        refusing is null or { Outcome: LayerOutcome.NotForThisPerson } ? SpreadElement.Recipients
        : refusing.Outcome == LayerOutcome.NotForThisVisit && visit.Referral >= 0 && visit.Referral != Local && visit.Referral != Referred
            ? SpreadElement.Referral
        : SpreadElement.Methods;

    // The other place's layer in the stead of this one's: as numbers, or nothing at all.
    private static Layer Whole(Rulebook rulebook, Layer layer, LayerResult? other)
    {
        if (!Applies(other))
        {
            return PlaceSettling.Silent(layer);
        }

        if (Portable.Of(other!) is not { } theirs)
        {
            return layer;
        }

        var row = other!.Work!.Row;
        return Portable.Single(
            layer with
            {
                When = Condition.Always,
            },
            theirs.Whole(layer, AccountOf(rulebook, layer, null)),
            row,
            AdjustmentTarget.Deductible,
            AdjustmentTarget.Rate,
            AdjustmentTarget.Cap,
            AdjustmentTarget.Paid
        );
    }

    private static int AccountOf(Rulebook rulebook, Layer layer, Rule? rule)
    {
        var own = rule?.Caps.Where(cap => cap.Account >= 0).Select(cap => (int?)cap.Account).FirstOrDefault();
        return own
            ?? rulebook
                .Policy.Accounts.ToList()
                .FindIndex(account => account.Name == layer.Key && account.Per == Per.Year && !account.OfBase);
    }
}
