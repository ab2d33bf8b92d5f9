using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;

namespace Tuodi.Settlement.Explaining;

/// <summary>Says a condition in plain words.</summary>
public sealed class ConditionText(Policy policy, Language language)
{
    /// <summary>So many diseases are named; longer lists are counted.</summary>
    private const int DiseasesShown = 8;

    private readonly Wording _words = new(language);

    /// <summary>The words; nothing for a condition that always holds.</summary>
    public string Of(Condition condition) =>
        condition switch
        {
            AllCondition all => string.Join(_words["，", ", "], all.Conditions.Select(Of)),
            AnyCondition any => _words[
                $"（{string.Join(" 或 ", any.Conditions.Select(Of))}）",
                $"({string.Join(" or ", any.Conditions.Select(Of))})"
            ],
            NotCondition not => Not(not.Inner),
            CategoryCondition category => Who(category.Mask),
            CodeCondition code => Listed(CodeWords.Of(code.Field, code.Mask)),
            RangeCondition range => Range(range),
            PlaceCondition place => Place(place.Scope, true),
            DiseaseCondition disease => _words[$"病种为 {Diseases(disease)}", $"disease {Diseases(disease)}"],
            AttributeCondition attribute => Attribute(attribute),
            AmountCondition amount => Amount(amount),
            DateCondition date => Date(date.Period),
            _ => condition.ToString(),
        };

    /// <summary>The categories of a mask; a mask of all of them is anybody.</summary>
    public string Who(ulong mask)
    {
        if (mask == ulong.MaxValue)
        {
            return _words["所有人", "anybody"];
        }

        var held = policy.Categories.Where(category => (mask >> category.Index & 1) != 0).ToList();
        return held.Count == policy.Categories.Count - 1 && held.TrueForAll(category => category.Index > 0)
            ? _words["各类救助对象", "every recipient category"]
            : Listed(held.Select(category => category.Title));
    }

    private string Listed(IEnumerable<Bilingual> words)
    {
        var list = words.Select(word => _words[word]).ToList();
        return list.Count <= 1 || language == Language.Chinese
            ? string.Join("、", list)
            : $"{string.Join(", ", list.Take(list.Count - 1))} or {list[^1]}";
    }

    private string Not(Condition inner) =>
        inner switch
        {
            PlaceCondition place => Place(place.Scope, false),
            CategoryCondition { Mask: 1 } => _words["各类救助对象", "every recipient category"],
            _ => _words[$"非（{Of(inner)}）", $"not ({Of(inner)})"],
        };

    private string Place(PlaceScope scope, bool inside) =>
        scope switch
        {
            PlaceScope.County => inside ? _words["县（区）内就医", "inside the county"] : _words["县（区）外就医", "outside the county"],
            PlaceScope.City => inside ? _words["市内就医", "inside the city"] : _words["市外就医", "outside the city"],
            _ => inside ? _words["省内就医", "inside the province"] : _words["省外就医", "outside the province"],
        };

    private string Range(RangeCondition range)
    {
        var span =
            range.Low == range.High ? $"{range.Low}"
            : range.High == int.MaxValue ? _words[$"{range.Low} 及以上", $"{range.Low} or more"]
            : $"{range.Low}..{range.High}";
        return range.Field switch
        {
            NumberField.Age => _words[$"{span} 周岁", $"aged {span}"],
            NumberField.Disability => _words[$"残疾 {span} 级", $"disability grade {span}"],
            _ => _words[$"本年第 {span} 次住院", $"admission {span} of the year"],
        };
    }

    private string Diseases(DiseaseCondition condition)
    {
        var shown = string.Join(_words["、", ", "], condition.Diseases.Take(DiseasesShown).Select(_words.Prose));
        return condition.Diseases.Count > DiseasesShown
            ? shown + _words[$" 等 {condition.Diseases.Count} 种", $" and {condition.Diseases.Count - DiseasesShown} more"]
            : shown;
    }

    private string Attribute(AttributeCondition attribute)
    {
        var bearer = _words[CodeWords.Bearer(attribute.Bearer)];
        var values = string.Join(_words["、", " or "], attribute.Values.Select(_words.Prose));
        return _words[$"{bearer}{_words.Prose(attribute.Name)}：{values}", $"{bearer} {attribute.Name} = {values}"];
    }

    private string Amount(AmountCondition amount)
    {
        var terms = new TermWords(policy, language);
        var comparison = amount.Comparison switch
        {
            Comparison.Over => _words["超过", "over"],
            Comparison.AtLeast => _words["不低于", "at least"],
            Comparison.UpTo => _words["不超过", "up to"],
            _ => _words["低于", "below"],
        };
        return $"{terms.Of(amount.Left)} {comparison} {terms.Of(amount.Right)}";
    }

    private string Date(Period period) =>
        period.To is null ? _words.Period(period) : _words[_words.Period(period), $"from {_words.Period(period)}"];
}
