using System.Runtime.CompilerServices;
using static Tuodi.Bench.PlainP1Rules;

namespace Tuodi.Bench;

/// <summary>
/// P1 by hand in plain C#: the yardstick of all ratios. It is meant to be as fast as scalar code gets without vectors:
/// whole fen in <c>long</c>, one pass, nothing allocated, the year in local variables, and what a layer owes on the year so
/// far is kept rather than computed again at the next visit. Arithmetic is unchecked here although the product checks it,
/// so that no engine looks better than it is against this one; no value of P1 comes near the end of <c>long</c>.
/// </summary>
public static class PlainP1
{
    /// <summary>Shape A: the visits of each person in order, with that person's accumulators.</summary>
    public static void RunA(P1Data data, P1Columns output)
    {
        for (var i = 0; i < data.Category.Length; i++)
        {
            var first = data.Start[i];
            var count = unchecked(data.Start[i + 1] - first);
            if (count > 0)
            {
                Settle(data, output, first, count, data.Category[i]);
            }
        }
    }

    /// <summary>Shape B: one visit a person, accumulators empty.</summary>
    public static void RunB(P1Data data, P1Columns output)
    {
        for (var i = 0; i < data.Category.Length; i++)
        {
            unchecked
            {
                var category = data.Category[i];
                var cost = data.RowCost[i];
                var basic = Math.Min(RoundHalfUp(BasicOwed(data.RowLevel[i], cost, false)), BasicCap);
                var rest = cost - basic;
                var isPoor = IsPoor(category);
                var critical = RoundHalfUp(isPoor ? Banded(rest - (Income / 4), 6_500) : Banded(rest - (Income / 2), 6_000));
                critical = Math.Min(critical, isPoor ? long.MaxValue : CriticalCap);
                rest -= critical;
                long assistance = 0;
                long second = 0;
                if (category != 0)
                {
                    assistance = Math.Min(RoundHalfUp(Over(rest, AssistanceDeductible[category], AssistanceRate[category])), AssistanceCap);
                    rest -= assistance;
                    second = Math.Min(RoundHalfUp(Over(rest, SecondThreshold, SecondRate)), SecondCap);
                    rest -= second;
                }

                output.Basic[i] = basic;
                output.CriticalIllness[i] = critical;
                output.Assistance[i] = assistance;
                output.SecondRound[i] = second;
                output.Cash[i] = rest;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Settle(P1Data data, P1Columns output, int first, int count, int category)
    {
        var levels = data.Level.AsSpan(first, count);
        var costs = data.Cost.AsSpan(first, count);
        var basic = output.Basic.AsSpan(first, count);
        var critical = output.CriticalIllness.AsSpan(first, count);
        var assistance = output.Assistance.AsSpan(first, count);
        var second = output.SecondRound.AsSpan(first, count);
        var cash = output.Cash.AsSpan(first, count);
        var isPoor = IsPoor(category);
        var (criticalDeductible, criticalRate) = isPoor ? (Income / 4, 6_500L) : (Income / 2, 6_000L);
        var (deductible, rate) = (AssistanceDeductible[category], AssistanceRate[category]);
        var (basicLeft, criticalLeft) = (BasicCap, isPoor ? long.MaxValue : CriticalCap);
        var (assistanceLeft, secondLeft) = (AssistanceCap, SecondCap);
        long criticalEligible = 0,
            criticalOwed = 0,
            assistanceEligible = 0,
            assistanceOwed = 0,
            secondEligible = 0,
            secondOwed = 0;
        for (var k = 0; k < costs.Length; k++)
        {
            unchecked
            {
                var rest = costs[k];
                var paid = Math.Min(RoundHalfUp(BasicOwed(levels[k], rest, k > 0)), basicLeft);
                basicLeft -= paid;
                rest -= paid;
                basic[k] = paid;

                criticalEligible += rest;
                var owed = Banded(criticalEligible - criticalDeductible, criticalRate);
                paid = Math.Min(RoundHalfUp(owed - criticalOwed), criticalLeft);
                (criticalOwed, criticalLeft) = (owed, criticalLeft - paid);
                rest -= paid;
                critical[k] = paid;

                long aided = 0;
                paid = 0;
                if (category != 0)
                {
                    assistanceEligible += rest;
                    owed = Over(assistanceEligible, deductible, rate);
                    aided = Math.Min(RoundHalfUp(owed - assistanceOwed), assistanceLeft);
                    (assistanceOwed, assistanceLeft) = (owed, assistanceLeft - aided);
                    rest -= aided;

                    secondEligible += rest;
                    owed = Over(secondEligible, SecondThreshold, SecondRate);
                    paid = Math.Min(RoundHalfUp(owed - secondOwed), secondLeft);
                    (secondOwed, secondLeft) = (owed, secondLeft - paid);
                    rest -= paid;
                }

                assistance[k] = aided;
                second[k] = paid;
                cash[k] = rest;
            }
        }
    }
}
