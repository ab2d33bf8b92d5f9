using System.Text.Json;
using Tuodi.Comparison.Equity;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;

namespace Tuodi.Cli.Commands;

/// <summary>What the parts of a comparison of places are called.</summary>
internal static class EquityWords
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

    public static Bilingual Of(SpreadElement element) => Elements[(int)element];

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
            _ => new(name, name),
        };

    public static string Key(SpreadElement element) => JsonNamingPolicy.SnakeCaseLower.ConvertName(element.ToString());
}
