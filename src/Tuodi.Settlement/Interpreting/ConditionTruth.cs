using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Settlement.Facts;

namespace Tuodi.Settlement.Interpreting;

/// <summary>Decides a condition for a person and a visit.</summary>
internal static class ConditionTruth
{
    private static readonly string[] CodeNames = ["person.scheme", "kind", "institution.level", "referral", "person.sex", "person.retired"];

    public static Truth Of(Condition condition, Evaluation at) =>
        condition switch
        {
            AllCondition all => All(all, at),
            AnyCondition any => Any(any, at),
            NotCondition not => Not(Of(not.Inner, at)),
            CategoryCondition category => Is((category.Mask >> at.Category & 1) != 0),
            CodeCondition code => Code(code, at),
            RangeCondition range => Range(range, at),
            PlaceCondition place => Place(place, at),
            DiseaseCondition disease => at.Visit.Disease is { } name
                ? Is(disease.Diseases.Contains(name))
                : Lack(at, "disease", "Give the disease of the visit."),
            AttributeCondition attribute => Attribute(attribute, at),
            AmountCondition amount => Amount(amount, at),
            DateCondition date => Is(date.Period.Contains(at.Visit.Date)),
            _ => throw new InvalidOperationException($"The condition {condition} is not known."),
        };

    private static Truth Is(bool value) => value ? Truth.Yes : Truth.No;

    // One condition that does not hold settles the matter, whatever else is missing.
    private static Truth All(AllCondition all, Evaluation at)
    {
        var truth = Truth.Yes;
        foreach (var condition in all.Conditions)
        {
            var one = Of(condition, at);
            if (one == Truth.No)
            {
                return Truth.No;
            }

            truth = one == Truth.Missing ? Truth.Missing : truth;
        }

        return truth;
    }

    private static Truth Any(AnyCondition any, Evaluation at)
    {
        var truth = Truth.No;
        foreach (var condition in any.Conditions)
        {
            var one = Of(condition, at);
            if (one == Truth.Yes)
            {
                return Truth.Yes;
            }

            truth = one == Truth.Missing ? Truth.Missing : truth;
        }

        return truth;
    }

    private static Truth Not(Truth truth) =>
        truth switch
        {
            Truth.Yes => Truth.No,
            Truth.No => Truth.Yes,
            _ => Truth.Missing,
        };

    private static Truth Lack(Evaluation at, string name, string remedy)
    {
        at.Missing = new MissingFactException(name, remedy);
        return Truth.Missing;
    }

    private static Truth Code(CodeCondition condition, Evaluation at)
    {
        var code = CodedFacts.Of(condition.Field, at);
        return code < 0
            ? Lack(at, CodeNames[(int)condition.Field], $"Give one of {string.Join(", ", Codes.Of(condition.Field))}.")
            : Is((condition.Mask >> code & 1) != 0);
    }

    private static Truth Range(RangeCondition condition, Evaluation at)
    {
        if (condition.Field == NumberField.Age && at.Person.Born is null)
        {
            return Lack(at, "person.born", "Give the day of birth.");
        }

        var number = condition.Field switch
        {
            NumberField.Age => Ages.On(at.Person.Born!.Value, at.Visit.Date),
            NumberField.Disability => at.Person.DisabilityGrade,
            _ => at.Year.Admissions + 1,
        };

        // Grade 0 is no disability: it lies in no range of grades.
        return Is(number >= condition.Low && number <= condition.High && !(condition.Field == NumberField.Disability && number == 0));
    }

    private static Truth Place(PlaceCondition condition, Evaluation at)
    {
        // A local visit lies inside every area around its document: the checks of tables count on it.
        if (at.Visit.Referral == ReferralCodes.Local)
        {
            return Truth.Yes;
        }

        var home = at.Rulebook.Policy.Division;
        return at.Visit.Institution.Division is { } there
            ? Is(
                condition.Scope switch
                {
                    PlaceScope.County => there.SameCounty(home),
                    PlaceScope.City => there.SameCity(home),
                    _ => there.SameProvince(home),
                }
            )
            : Lack(at, "institution.division", "Give the division that the institution lies in.");
    }

    private static Truth Attribute(AttributeCondition condition, Evaluation at)
    {
        var attributes = condition.Bearer switch
        {
            Bearer.Person => at.Person.Attributes,
            Bearer.Institution => at.Visit.Institution.Attributes,
            _ => at.Visit.Attributes,
        };
        return Is(attributes.TryGetValue(condition.Name, out var value) && condition.Values.Contains(value));
    }

    private static Truth Amount(AmountCondition condition, Evaluation at)
    {
        Fraction left;
        Fraction right;
        try
        {
            left = TermValue.Of(condition.Left, at);
            right = TermValue.Of(condition.Right, at);
        }
        catch (MissingFactException missing)
        {
            at.Missing = missing;
            return Truth.Missing;
        }

        return Is(
            condition.Comparison switch
            {
                Comparison.Over => left > right,
                Comparison.AtLeast => left >= right,
                Comparison.UpTo => left <= right,
                _ => left < right,
            }
        );
    }
}
