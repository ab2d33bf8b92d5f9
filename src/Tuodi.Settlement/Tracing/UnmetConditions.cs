using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Settlement.Explaining;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Interpreting;

namespace Tuodi.Settlement.Tracing;

/// <summary>Finds the conditions that do not hold and the facts that failed them.</summary>
internal static class UnmetConditions
{
    public static List<Unmet> Of(Condition condition, Evaluation at) =>
        condition is AllCondition all ? [.. all.Conditions.SelectMany(each => Of(each, at))]
        : ConditionTruth.Of(condition, at) == Truth.Yes ? []
        : [new Unmet(condition, Facts(condition, at))];

    private static Bilingual Facts(Condition condition, Evaluation at) =>
        condition switch
        {
            AllCondition all => Joined(all.Conditions, at),
            AnyCondition any => Joined(any.Conditions, at),
            NotCondition not => Facts(not.Inner, at),
            CategoryCondition => at.Rulebook.Policy.Categories[at.Category].Title,
            CodeCondition code => CodeWords.Of(code.Field, Code(code.Field, at)),
            RangeCondition range => Number(range.Field, at),
            PlaceCondition => Place(at),
            DiseaseCondition => at.Visit.Disease is { } disease ? Same(disease) : NotGiven,
            AttributeCondition attribute => AttributeOf(attribute, at) is { } value ? Same($"{attribute.Name} = {value}") : NotGiven,
            AmountCondition amount => Amount(amount, at),
            _ => Same($"{at.Visit.Date:yyyy-MM-dd}"),
        };

    private static Bilingual NotGiven { get; } = new("未提供", "not given");

    private static Bilingual Same(string text) => new(text, text);

    private static Bilingual Joined(IReadOnlyList<Condition> conditions, Evaluation at)
    {
        var facts = conditions.Select(condition => Facts(condition, at)).Distinct().ToList();
        return new Bilingual(
            string.Join("，", facts.Select(fact => fact.In(Language.Chinese)).Distinct()),
            string.Join(", ", facts.Select(fact => fact.In(Language.English)).Distinct())
        );
    }

    private static int Code(CodeField field, Evaluation at) =>
        field switch
        {
            CodeField.Scheme => at.Person.Scheme,
            CodeField.Visit => at.Visit.Kind,
            CodeField.Level => at.Visit.Institution.Level,
            CodeField.Referral => at.Visit.Referral,
            CodeField.Sex => at.Person.Sex,
            _ => at.Person.Retired ? 1 : 0,
        };

    private static Bilingual Number(NumberField field, Evaluation at)
    {
        int? number = field switch
        {
            NumberField.Age => at.Person.Born is { } born ? Ages.On(born, at.Visit.Date) : null,
            NumberField.Disability => at.Person.DisabilityGrade,
            _ => at.Year.Admissions + 1,
        };
        var name = CodeWords.Field(field);
        return number is null ? NotGiven
            : field == NumberField.Disability && number == 0 ? new Bilingual("无残疾等级", "no disability grade")
            : new Bilingual($"{name.Chinese} {number}", $"{name.English} {number}");
    }

    private static Bilingual Place(Evaluation at) =>
        at.Visit.Institution.Division is { } division ? new Bilingual($"机构在 {division}", $"the institution lies in {division}")
        : at.Visit.Referral >= 0 ? CodeWords.Of(CodeField.Referral, at.Visit.Referral)
        : NotGiven;

    private static string? AttributeOf(AttributeCondition condition, Evaluation at)
    {
        var attributes = condition.Bearer switch
        {
            Bearer.Person => at.Person.Attributes,
            Bearer.Institution => at.Visit.Institution.Attributes,
            _ => at.Visit.Attributes,
        };
        return attributes.GetValueOrDefault(condition.Name);
    }

    private static Bilingual Amount(AmountCondition amount, Evaluation at)
    {
        try
        {
            return Same($"{Figures.Yuan(TermValue.Of(amount.Left, at))} / {Figures.Yuan(TermValue.Of(amount.Right, at))}");
        }
        catch (MissingFactException missing)
        {
            return new Bilingual($"缺少 {missing.Name}", $"{missing.Name} is not known");
        }
    }
}
