using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Terms;

namespace Tuodi.Settlement.Explaining;

/// <summary>Says an amount or rate in plain words; <see cref="TermText"/> says it as a document writes it.</summary>
/// <param name="policy">The policy whose parameters and layers it names.</param>
/// <param name="language">The language.</param>
/// <param name="withValues">Whether what a day's values come to is said too.</param>
public sealed class TermWords(Policy policy, Language language, bool withValues = false)
{
    private static readonly Bilingual[] Parts =
    [
        new("政策范围内费用", "in-policy cost"),
        new("先行自付费用", "first-pay cost"),
        new("超限价费用", "over-limit cost"),
        new("目录外自费费用", "out-of-policy cost"),
    ];

    private readonly Wording _words = new(language);

    /// <summary>The words for an amount.</summary>
    public string Of(Term term) =>
        term switch
        {
            NumberTerm { Origin: { } origin } number => withValues
                ? $"{Of(origin)}{_words["（", " ("]}{Figures.Yuan(number.Value)}{_words["）", ")"]}"
                : Of(origin),
            NumberTerm number => Figures.Yuan(number.Value),
            NoneTerm => _words["无", "none"],
            UnknownTerm unknown => withValues
                ? _words[$"未知：{_words.Prose(unknown.Why)}", $"unknown: {unknown.Why}"]
                : _words["未知", "unknown"],
            ParameterTerm parameter => Parameter(parameter),
            TotalTerm => _words["医疗费用总额", "the whole bill"],
            PartTerm part => _words[Parts[(int)part.Part]],
            FactTerm fact => fact.Name,
            LeftTerm left => Left(left),
            LayerTerm layer => Layer(layer),
            TrailingTerm trailing => _words[
                $"此前{trailing.Months}个月政策范围内个人负担",
                $"the in-policy burden of the last {trailing.Months} months"
            ],
            SumTerm sum => $"{Of(sum.Left)} + {Of(sum.Right)}",
            DifferenceTerm difference => $"{Of(difference.Left)} - {Of(difference.Right)}",
            ProductTerm product => Product(product),
            SmallerTerm smaller => _words[
                $"{Of(smaller.Left)} 与 {Of(smaller.Right)} 中较小者",
                $"the smaller of {Of(smaller.Left)} and {Of(smaller.Right)}"
            ],
            LargerTerm { Left: NumberTerm { Value.Sign: 0, Origin: null }, Right: DifferenceTerm over } => _words[
                $"{Of(over.Left)} 超过 {Of(over.Right)} 的部分",
                $"{Of(over.Left)} over {Of(over.Right)}"
            ],
            LargerTerm larger => _words[
                $"{Of(larger.Left)} 与 {Of(larger.Right)} 中较大者",
                $"the larger of {Of(larger.Left)} and {Of(larger.Right)}"
            ],
            CaseTerm cases => Cases(cases, Of),
            _ => TermText.Of(term),
        };

    /// <summary>The words where a rate is meant.</summary>
    public string Rate(Term term) =>
        term switch
        {
            NumberTerm { Origin: { } origin } number => withValues
                ? $"{Rate(origin)}{_words["（", " ("]}{new Rate(number.Value)}{_words["）", ")"]}"
                : Rate(origin),
            NumberTerm number => new Rate(number.Value).ToString(),
            CaseTerm cases => Cases(cases, Rate),
            _ => Of(term),
        };

    /// <summary>The name of a part of the bill.</summary>
    public string Part(BillPart part) => _words[Parts[(int)part]];

    /// <summary>What is left of some parts of the bill.</summary>
    public string Left(LeftTerm left)
    {
        if (left.Parts.Count == Parts.Length)
        {
            return _words["此前支付后全部剩余费用", "what is left of the whole bill"];
        }

        var parts = string.Join(_words["、", " and "], left.Parts.Select(part => _words[Parts[(int)part]]));
        return _words[$"此前支付后剩余的{parts}", $"what is left of {parts}"];
    }

    /// <summary>A figure of an earlier layer.</summary>
    public string Layer(LayerTerm term)
    {
        var title = _words[policy.Layers[term.Layer].Title];
        return term.Figure switch
        {
            LayerFigure.Paid => _words[$"{title}支付额", $"what {title} paid"],
            LayerFigure.Base => _words[$"{title}基数", $"the base of {title}"],
            LayerFigure.Excess => _words[$"{title}超出起付线部分", $"what lay above the deductible of {title}"],
            LayerFigure.Deductible => _words[$"{title}起付线", $"the deductible of {title}"],
            LayerFigure.Cut => _words[$"{title}因封顶未支付额", $"what the caps of {title} cut off"],
            LayerFigure.Penalty => _words[$"{title}因未转诊备案少支付额", $"what {title} paid less for want of a referral"],
            LayerFigure.PaidInYear => _words[$"本年此前{title}支付额", $"what {title} paid earlier this year"],
            _ => _words[$"本年此前{title}基数", $"the bases of {title} earlier this year"],
        };
    }

    /// <summary>A parameter and the year that is meant.</summary>
    public string Parameter(ParameterTerm term)
    {
        var title = policy.Parameters.TryGetValue(term.Name, out var parameter) ? _words[parameter.Title] : term.Name;
        return term switch
        {
            { Year: { } year } => _words[$"{title}（{year}年）", $"{title} ({year})"],
            { YearsBack: 0 } => _words[$"{title}（当年）", $"{title} (this year)"],
            { YearsBack: 1 } => _words[$"{title}（上年）", $"{title} (last year)"],
            { YearsBack: 2 } => _words[$"{title}（前年）", $"{title} (year before last)"],
            _ => title,
        };
    }

    private string Product(ProductTerm product)
    {
        var of = product.Of is SumTerm or DifferenceTerm ? $"({Of(product.Of)})" : Of(product.Of);
        return product.Factor is NumberTerm { Value: { IsWhole: true } value } && value > Fraction.One
            ? _words[$"{of} 的 {value} 倍", $"{value} times {of}"]
            : _words[$"{of} 的 {Rate(product.Factor)}", $"{Rate(product.Factor)} of {of}"];
    }

    private string Cases(CaseTerm cases, Func<Term, string> value)
    {
        var conditions = new ConditionText(policy, language);
        var all = cases.Cases.Select(each => $"{conditions.Of(each.When)}: {value(each.Is)}");
        var otherwise = cases.Otherwise is UnknownTerm { Why: "no case fits and there is no `otherwise`" }
            ? []
            : new[] { $"{_words["其他", "otherwise"]}: {value(cases.Otherwise)}" };
        return string.Join(_words["；", "; "], all.Concat(otherwise));
    }
}
