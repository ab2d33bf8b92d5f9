using System.Globalization;
using System.Text.Json;
using Tuodi.Comparison.Equity;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;

namespace Tuodi.Comparison.Wording;

/// <summary>What the parts of a comparison of places are called.</summary>
public static class EquityWords
{
    private static readonly Bilingual[] Elements =
    [
        new("救助对象", "recipients"),
        new("救助方式", "methods"),
        new("转诊", "referral"),
        new("起付线", "deductible"),
        new("比例", "ratios"),
        new("封顶线", "cap"),
        new("倾斜救助", "second round"),
    ];

    private static readonly Bilingual[] Grounds =
    [
        new("各地之前均为同一虚拟医保", "one stated insurance before every place"),
        new("医保支付按家庭所述", "insurance as the households state it"),
        new("各地自己的医保", "each place's own insurance"),
    ];

    /// <summary>An element of a place's rules.</summary>
    public static Bilingual Of(SpreadElement element) => Elements[(int)element];

    /// <summary>The ground on which places are compared.</summary>
    public static Bilingual Of(Ground ground) => Grounds[(int)ground];

    /// <summary>What a group of households is called: the categories as the nation titles them.</summary>
    public static string Group(Policy nation, string? category, Language language) =>
        category switch
        {
            null => language == Language.Chinese ? "全部" : "all",
            Category.Ordinary => language == Language.Chinese ? "无救助身份" : "no category",
            _ => string.Join(
                '+',
                category.Split('+').Select(key => nation.Categories.FirstOrDefault(each => each.Key == key)?.Title.In(language) ?? key)
            ),
        };

    /// <summary>What is missing of a household or place: what insurance paid by the name of its column, everything else by its own name.</summary>
    public static Bilingual Missing(string name) =>
        name switch
        {
            "paid.basic" => new(
                "家庭未述的基本医保支付（列 paid_basic，未支付写 0）",
                "what basic insurance paid (column paid_basic; 0 where nothing)"
            ),
            "paid.critical_illness" => new(
                "家庭未述的大病保险支付（列 paid_critical_illness，未支付写 0）",
                "what critical illness insurance paid (column paid_critical_illness; 0 where nothing)"
            ),
            _ => new($"`{name}`", name),
        };

    /// <summary>An element as JSON writes it: <c>second_round</c>.</summary>
    public static string Key(SpreadElement element) => JsonNamingPolicy.SnakeCaseLower.ConvertName(element.ToString());

    /// <summary>A share in percent with one decimal.</summary>
    public static string Percent(Fraction? share) =>
        share is { } known ? string.Create(CultureInfo.InvariantCulture, $"{PermilleOf(known) / 10m:0.0}%") : "-";

    /// <summary>Something counted among what is known, with what is not known behind it: <c>5/8 ?1</c>.</summary>
    public static string Counted(IEnumerable<bool?> answers)
    {
        var all = answers.ToList();
        var open = all.Count(answer => answer is null);
        return $"{all.Count(answer => answer == true)}/{all.Count - open}{(open > 0 ? $" ?{open}" : string.Empty)}";
    }

    private static decimal PermilleOf(Fraction share) => (decimal)(share * Fraction.Of(1000)).RoundHalfUp();
}
