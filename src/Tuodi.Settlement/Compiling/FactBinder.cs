using Tuodi.Policies.Conditions;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Interpreting;

namespace Tuodi.Settlement.Compiling;

/// <summary>Lays the facts of a visit out as a program reads them.</summary>
public sealed class FactBinder(CompiledProgram program)
{
    private static readonly string[] PartNames = ["in_policy", "first_pay", "over_limit", "out_of_policy"];

    /// <summary>Fills the inputs and the state of a visit.</summary>
    /// <exception cref="MissingFactException">A fact that the program reads is not known.</exception>
    public void Bind(Person person, Visit visit, Accumulators year, Span<long> inputs, Span<long> state)
    {
        var at = new Evaluation(program.Rulebook, person, visit, year);
        var held = Statuses.Of(program.Rulebook.Policy, person, visit);
        for (var i = 0; i < program.Inputs.Count; i++)
        {
            inputs[i] = Input(program.Inputs[i], at, held);
        }

        for (var i = 0; i < program.States.Count; i++)
        {
            state[i] = State(program.States[i], year);
        }
    }

    /// <summary>What a state slot holds of a year.</summary>
    public static long State(StateSlot slot, Accumulators year) =>
        slot.Kind switch
        {
            StateKind.Admissions => year.Admissions,
            StateKind.Base => year.Layers[slot.Index].Base,
            StateKind.Deductible => year.Layers[slot.Index].Deductible,
            StateKind.Paid => year.Layers[slot.Index].Paid,
            StateKind.Times => year.Layers[slot.Index].Times,
            _ => year.Drawn[slot.Index],
        };

    private long Input(Slot slot, Evaluation at, ulong held)
    {
        var visit = at.Visit;
        return slot.Kind switch
        {
            SlotKind.Total => visit.Bill.Total.Fen,
            SlotKind.Part => Need(visit.Bill[(BillPart)slot.Index], PartNames[slot.Index], "amounts"),
            SlotKind.Fact => Fact(program.Rulebook.Policy.Facts[slot.Index], visit),
            SlotKind.Counterfactual => Counterfactual(program.Rulebook.Layers[slot.Index].Key, visit),
            SlotKind.Given => Given(program.Rulebook.Layers[slot.Index].Key, visit),
            SlotKind.Code => Code((CodeField)slot.Index, at),
            SlotKind.Age => Ages.On(Need(at.Person.Born, "person.born", "person"), visit.Date),
            SlotKind.Disability => at.Person.DisabilityGrade,
            SlotKind.Place => Place(at),
            SlotKind.Truth => Truth(program.Graph.Slots.Truths[slot.Index], at),
            SlotKind.Month => visit.Date.Month - 1,
            SlotKind.Category => OneCategory(held),
            SlotKind.Holds => (long)(held >> slot.Index & 1),
            SlotKind.TrailingBase => Window.Base(at.Year, visit.Date, program.Rulebook.Layers[slot.Index].Counts.Months, slot.Index),
            _ => Window.Burden(at.Year, visit.Date, slot.Index),
        };
    }

    private static T Need<T>(T? value, string name, string where)
        where T : struct => value ?? throw new MissingFactException(name, $"Give it under `{where}`.");

    private static long Fact(string name, Visit visit) =>
        visit.Facts.TryGetValue(name, out var amount)
            ? amount
            : throw new MissingFactException(name, "Give it under `amounts` of the visit.");

    private static long Given(string layer, Visit visit) =>
        visit.Given.TryGetValue(layer, out var amount)
            ? amount.Fen
            : throw new MissingFactException(layer, "Give the layer's payment under `paid`.");

    private static long Counterfactual(string layer, Visit visit)
    {
        if (visit.Counterfactual.TryGetValue(layer, out var amount))
        {
            return amount.Fen;
        }

        return visit.Referral >= 0 && visit.Referral != ReferralCodes.Unreferred
            ? Given(layer, visit)
            : throw new MissingFactException(
                $"counterfactual.{layer}",
                "Give what the layer would have paid with a referral under `counterfactual`."
            );
    }

    private static long Code(CodeField field, Evaluation at)
    {
        var code = CodedFacts.Of(field, at);
        return code >= 0
            ? code
            : throw new MissingFactException(field.ToString().ToLowerInvariant(), $"Give one of {string.Join(", ", Codes.Of(field))}.");
    }

    private static long Place(Evaluation at)
    {
        for (var scope = PlaceScope.County; scope <= PlaceScope.Province; scope++)
        {
            switch (ConditionTruth.Of(new PlaceCondition(scope), at))
            {
                case Interpreting.Truth.Yes:
                    return (long)scope;
                case Interpreting.Truth.Missing:
                    throw at.Missing!;
            }
        }

        return (long)PlaceScope.Province + 1;
    }

    private static long Truth(Condition condition, Evaluation at) =>
        ConditionTruth.Of(condition, at) switch
        {
            Interpreting.Truth.Yes => 1,
            Interpreting.Truth.No => 0,
            _ => throw at.Missing!,
        };

    private static long OneCategory(ulong held) =>
        ulong.IsPow2(held)
            ? System.Numerics.BitOperations.TrailingZeroCount(held)
            : throw new ArgumentException("The person holds several categories: use a program for several.");
}
