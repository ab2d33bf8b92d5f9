using System.Collections.Immutable;
using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Rulebooks;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Results;

namespace Tuodi.Settlement.Interpreting;

/// <summary>Settles a visit by walking through the rulebook: slow, obvious, explained; the oracle of the compiled program.</summary>
public static class Interpreter
{
    private static readonly int Inpatient = Codes.Find(CodeField.Visit, "inpatient");
    private static readonly BillPart[] InPolicy = [BillPart.InPolicy];

    /// <summary>The settlement of a visit: a fold over the layers.</summary>
    /// <param name="rulebook">The rules of the day.</param>
    /// <param name="person">The person.</param>
    /// <param name="visit">The visit.</param>
    /// <param name="before">The year so far.</param>
    /// <exception cref="MissingFactException">Something that decides is not known.</exception>
    public static SettledVisit Settle(Rulebook rulebook, Person person, Visit visit, Accumulators before)
    {
        var at = new Evaluation(rulebook, person, visit, before);
        var held = Statuses.Of(rulebook.Policy, person, visit);
        foreach (var layer in rulebook.Layers)
        {
            var result = LayerInterpreter.Of(layer, held, at);
            at.Done.Add(result);
            at.Take(result.Paid, layer.Parts);
            Draw(result, at);
        }

        var total = visit.Bill.Total;
        if (at.Paid > total)
        {
            throw new MissingFactException(
                "paid",
                "Correct the payments that are given as facts under `paid`.",
                $"The layers pay {at.Paid} of a bill of {total}"
            );
        }

        var inPolicy = at.LeftOf(InPolicy);
        return new SettledVisit
        {
            Rulebook = rulebook,
            Insured = person,
            Visit = visit,
            Layers = at.Done,
            Person = total - at.Paid,
            PersonInPolicy = inPolicy is { } left ? new Money(left) : null,
            Before = before,
            After = After(rulebook, at, inPolicy ?? 0),
            Warnings = Warnings(rulebook.Policy, visit),
        };
    }

    private static Accumulators After(Rulebook rulebook, Evaluation at, long burden)
    {
        var year = at.Year;
        var layers = year.Layers.ToArray();
        for (var i = 0; i < layers.Length; i++)
        {
            var result = at.Done[i];
            var old = layers[i];
            var borne =
                result.Work is { } work && rulebook.Layers[i].Counts.Kind == CountingKind.Visit ? (long)work.Borne.RoundHalfUp() : 0;
            layers[i] = new LayerTotals(
                old.Base + (result.Work is { } counted ? (long)counted.Base.RoundHalfUp() : 0),
                old.Deductible + borne,
                old.Paid + result.Paid.Fen,
                old.Times + (result.Paid > Money.Zero ? 1 : 0)
            );
        }

        return year with
        {
            Admissions = year.Admissions + (at.Visit.Kind == Inpatient ? 1 : 0),
            Layers = ImmutableArray.Create(layers),
            Drawn = ImmutableArray.Create(at.Drawn),
            Months = Months(year, at, burden),
        };
    }

    private static void Draw(LayerResult result, Evaluation at)
    {
        if (result.Work is not { } work)
        {
            return;
        }

        DrawOn(work.Caps, result.Paid.Fen, at);
        DrawOn(work.BaseCaps, (long)work.Base.RoundHalfUp(), at);
    }

    // Several caps may look at one account; what is paid is drawn on it once.
    private static void DrawOn(List<CapUse> uses, long fen, Evaluation at)
    {
        for (var i = 0; i < uses.Count; i++)
        {
            var account = uses[i].Cap.Account;
            if (account >= 0 && uses.FindIndex(use => use.Cap.Account == account) == i)
            {
                at.Drawn[at.Year.Layout.Place(account, at.Visit.Date)] += fen;
            }
        }
    }

    private static ImmutableArray<MonthTotals> Months(Accumulators year, Evaluation at, long burden)
    {
        var reach = Windows.Reach(at.Rulebook.Policy);
        if (reach == 0)
        {
            return year.Months;
        }

        var month = Window.MonthOf(at.Visit.Date);
        var bases = at.Done.Select(result => result.Work is { } work ? (long)work.Base.RoundHalfUp() : 0).ToArray();
        var old = year.Months.FirstOrDefault(each => each.Month == month);
        var added = new MonthTotals(month, (old?.Burden ?? 0) + burden, [.. bases.Select((amount, i) => amount + (old?.Bases[i] ?? 0))]);
        return [.. year.Months.Where(each => each.Month != month && each.Month > month - reach).Append(added).OrderBy(each => each.Month)];
    }

    private static Bilingual[] Warnings(Policy policy, Visit visit) =>
        policy.Effective.Contains(visit.Date)
            ? []
            :
            [
                new Bilingual(
                    $"{visit.Date:yyyy-MM-dd} 的就诊不在该政策的施行期间（{policy.Effective}）之内。",
                    $"The visit of {visit.Date:yyyy-MM-dd} lies outside the period of the policy, {policy.Effective}."
                ),
            ];
}
