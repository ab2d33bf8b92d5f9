using Tuodi.Kernel;
using Tuodi.Settlement.Accumulation;

namespace Tuodi.Office.Auditing;

/// <summary>Finds why a payment differs from what the policy gives: one thing is changed, the engine settles again, and what gives the payment is the reason.</summary>
internal static class ReasonFinder
{
    /// <summary>The most that a payment's rounding moves it, a yuan: a rate that misses by more is not worth settling again for.</summary>
    private static readonly Fraction RoundingMax = Fraction.Of(100);

    /// <summary>The reasons of a column that is owed or overpaid; the first one weighs most.</summary>
    public static List<Reason> Of(Trials trials, PaidColumn column, AuditedLayer figures)
    {
        var reasons = new List<Reason>();
        var at = new ReasonCase(trials, column, figures);
        if (figures.Computed == Money.Zero)
        {
            reasons.Add(ReasonWords.WhyNothing(at, figures.Because));
        }

        Follows(at, reasons);
        Identity(at, reasons);
        Referral(at, reasons);
        Cap(at, reasons);
        Deductible(at, reasons);
        var aside = Base(at, reasons);
        if (reasons.Count == 0)
        {
            Otherwise(at, reasons);
        }

        if (aside is not null)
        {
            reasons.Add(aside);
        }

        return reasons;
    }

    private static void Follows(ReasonCase at, List<Reason> reasons)
    {
        var step = at.Step;
        if (at.Column == PaidColumn.SecondRound && ColumnLayers.Told(step.Row, PaidColumn.Assistance) is { } assistance)
        {
            var differs = step.LacksAssistance is null && ColumnLayers.Paid(at.Mapping, PaidColumn.Assistance, step.Settled!) != assistance;
            if (differs && at.Trials.With(at.Column, visit: at.Trials.AssistanceAsPaid()) == at.Paid)
            {
                reasons.Add(ReasonWords.FollowsAssistance(assistance));
                return;
            }
        }

        if (at.Trials.YearAsPaid() is { } year && !year.Equals(step.Before) && at.Trials.With(at.Column, before: year) == at.Paid)
        {
            reasons.Add(ReasonWords.FollowsEarlierVisit());
        }
    }

    // Nothing paid is nobody's rate: only the identity that the list itself names is evidence then.
    private static void Identity(ReasonCase at, List<Reason> reasons)
    {
        var step = at.Step;
        var listed = step.Held!.FromList ? [] : at.Trials.Settings.Identities.Read(step.Row.Identity).Categories;
        var others = step.Rulebook!.Policy.Categories.Skip(1).Select(category => category.Key);
        var candidates = at.Paid == Money.Zero ? listed : listed.Concat(others).Distinct(StringComparer.Ordinal);
        foreach (var key in candidates.Where(key => at.Result?.Category?.Key != key && !step.Person!.Categories.Contains(key)))
        {
            var other = step.Person! with { Categories = [key], Since = HeldStatus.NoDays, Until = HeldStatus.NoDays };
            if (
                at.Trials.With(at.Column, person: other) == at.Paid
                && step.Rulebook.Policy.Categories.FirstOrDefault(each => each.Key == key) is { } category
            )
            {
                reasons.Add(ReasonWords.OtherIdentity(category, listed.Contains(key)));
                return;
            }
        }

        LowerIdentity(at, reasons);
    }

    // Of several statuses the best counts; an office may have counted another.
    private static void LowerIdentity(ReasonCase at, List<Reason> reasons)
    {
        if (at.Step.Person!.Categories.Count < 2 || at.Paid == Money.Zero)
        {
            return;
        }

        foreach (var key in at.Step.Person.Categories.Where(key => at.Result?.Category?.Key != key))
        {
            if (at.Trials.With(at.Column, person: at.Step.Person with { Categories = [key] }) == at.Paid)
            {
                reasons.Add(ReasonWords.OtherIdentity(at.Step.Rulebook!.Policy.Categories.First(each => each.Key == key), false));
                return;
            }
        }
    }

    private static void Referral(ReasonCase at, List<Reason> reasons)
    {
        var visit = at.Step.Visit!;
        for (var code = 0; code < ReasonWords.Referrals.Count; code++)
        {
            // Where nothing was paid, only a referral that the list itself tells and nobody counted is evidence.
            var evident = at.Paid > Money.Zero || (at.Step.Row.Referral is not null && code == ReasonWords.Unreferred);
            if (
                code != visit.Referral
                && visit.Referral >= 0
                && evident
                && at.Trials.With(at.Column, visit: visit with { Referral = code }) == at.Paid
            )
            {
                reasons.Add(
                    ReasonWords.Referral(
                        visit.Referral,
                        code,
                        at.Result?.Work?.Adjustments.FirstOrDefault(each => each.MissingReferral)?.Cite
                    )
                );
                return;
            }
        }
    }

    private static void Cap(ReasonCase at, List<Reason> reasons)
    {
        if (at.Work is not { } work || work.Cut == Money.Zero || at.Paid <= at.Computed)
        {
            return;
        }

        var before = at.Step.Before!;
        var empty = before with { Drawn = [.. before.Drawn.Select(_ => 0L)] };
        if (at.Paid == work.Rounded || at.Trials.With(at.Column, before: empty) == at.Paid)
        {
            Once(reasons, ReasonWords.CapPassed(work));
        }
    }

    private static void Deductible(ReasonCase at, List<Reason> reasons)
    {
        if (at.Work is not { } work || at.Result is not { } result || work.Deductible.Sign <= 0)
        {
            return;
        }

        var label = work.Row.Label;
        if (
            at.Paid > Money.Zero
            && work.Borne.Sign > 0
            && at.Trials.WithValue(at.Column, result.Layer.Key, label, "deductible", "none") == at.Paid
        )
        {
            Once(reasons, ReasonWords.DeductibleNotTaken(work));
            return;
        }

        var fresh = WithoutYear(at.Step.Before!, result.Layer.Index);
        var again = !fresh.Equals(at.Step.Before) && at.Trials.With(at.Column, before: fresh) == at.Paid;
        var twice = new Money(2 * (long)work.Deductible.Floor()).ToPlainString();
        if (again || (at.Paid > Money.Zero && at.Trials.WithValue(at.Column, result.Layer.Key, label, "deductible", twice) == at.Paid))
        {
            Once(reasons, ReasonWords.DeductibleTakenTwice(work, again));
        }
    }

    // As if the year had not yet come to anything in this layer: its deductible is due once more.
    private static Accumulators WithoutYear(Accumulators before, int layer) =>
        before with
        {
            Layers = before.Layers.SetItem(layer, before.Layers[layer] with { Base = 0, Deductible = 0 }),
        };

    // A base that is off beside a payment that is missing is a remark, not the reason.
    private static Reason? Base(ReasonCase at, List<Reason> reasons)
    {
        if (at.Column != PaidColumn.Assistance || at.Work is not { } work || at.Step.Row.AssistanceBase is not { } listed)
        {
            return null;
        }

        var computed = new Money((long)work.FullBase.RoundHalfUp());
        if (computed == listed)
        {
            return null;
        }

        // The list's base is tried by letting insurance have paid the difference.
        var given = at.Step.Visit!.Given.FirstOrDefault(pair => pair.Value + computed - listed >= Money.Zero);
        var explains =
            given.Key is { } layer
            && at.Trials.With(
                at.Column,
                visit: at.Step.Visit with
                {
                    Given = new Dictionary<string, Money>(at.Step.Visit.Given, StringComparer.Ordinal)
                    {
                        [layer] = given.Value + computed - listed,
                    },
                }
            ) == at.Paid;
        var reason = ReasonWords.BaseDiffers(listed, computed, explains);
        if (at.Paid == Money.Zero && !explains)
        {
            return reason;
        }

        reasons.Add(reason);
        return null;
    }

    private static void Otherwise(ReasonCase at, List<Reason> reasons)
    {
        var later =
            at.Result?.Category is { } category
            && at.Step.Held!.Since.TryGetValue(category.Key, out var since)
            && since > at.Step.Day!.Value;
        if (later)
        {
            reasons.Add(
                ReasonWords.StatusFoundLater(at.Result!.Category!, at.Step.Held!.Since[at.Result.Category!.Key], at.Step.Day!.Value)
            );
        }
        else if (at.Paid == Money.Zero)
        {
            reasons.Add(ReasonWords.NothingPaid(at));
        }
        else if (RateOf(at) is { } rate)
        {
            reasons.Add(ReasonWords.WrongRate(rate, at.Work!));
        }
        else
        {
            reasons.Add(ReasonWords.Unexplained());
        }
    }

    /// <summary>The whole percentage, or else the half one, that gives what was paid.</summary>
    private static Rate? RateOf(ReasonCase at)
    {
        if (at.Work is not { } work || work.Excess.Sign <= 0 || work.Row.Rule.Bands.Count != 1 || work.Row.Rule.Bands[0].IsLump)
        {
            return null;
        }

        foreach (var parts in (ReadOnlySpan<int>)[100, 200])
        {
            var share = Fraction.Of((long)(Fraction.Of(at.Paid.Fen) * Fraction.Of(parts) / work.Excess).RoundHalfUp(), parts);
            var miss = (work.Excess * share) - Fraction.Of(at.Paid.Fen);
            if (share > Fraction.One || Fraction.Max(miss, -miss) > RoundingMax)
            {
                continue;
            }

            var rate = new Rate(share);
            if (at.Trials.WithValue(at.Column, at.Result!.Layer.Key, work.Row.Label, "rate", rate.ToString()) == at.Paid)
            {
                return rate;
            }
        }

        return null;
    }

    // Why nothing is given may already say it.
    private static void Once(List<Reason> reasons, Reason reason)
    {
        if (!reasons.Exists(each => each.Kind == reason.Kind))
        {
            reasons.Add(reason);
        }
    }
}
