using System.Text.Json;
using Tuodi.Comparison.Conformity;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;

namespace Tuodi.Comparison.Wording;

/// <summary>What kinds of findings and structural elements are called.</summary>
public static class ConformityWords
{
    private static readonly Dictionary<string, Bilingual> Elements = new(StringComparer.Ordinal)
    {
        [Policies.Documents.Elements.Recipients] = new("救助对象", "recipients"),
        [Policies.Documents.Elements.Enrolment] = new("资助参保", "subsidised enrolment"),
        [Policies.Documents.Elements.Methods] = new("救助方式", "methods"),
        [Policies.Documents.Elements.Scope] = new("救助费用范围", "scope of costs"),
        [Policies.Documents.Elements.Deductible] = new("起付标准", "deductible"),
        [Policies.Documents.Elements.Ratio] = new("救助比例", "ratio"),
        [Policies.Documents.Elements.Cap] = new("年度限额", "cap"),
        [Policies.Documents.Elements.SecondRound] = new("倾斜救助", "second round"),
        [Policies.Documents.Elements.Referral] = new("转诊", "referral"),
        [Policies.Documents.Elements.Insurance] = new("大病保险", "critical illness insurance"),
        [Policies.Documents.Elements.Tilt] = new("大病保险倾斜", "tilt of critical illness insurance"),
        [Policies.Documents.Elements.Document] = new("文件效力", "document"),
        ["raising"] = new("筹资", "fund raising"),
        ["handling"] = new("经办", "handling"),
        ["warnings"] = new("预警", "early warning"),
        ["emergency"] = new("疾病应急救助", "emergency assistance"),
    };

    private static readonly Bilingual[] Kinds =
    [
        new("符合", "conforms"),
        new("缺失", "missing"),
        new("严于", "stricter"),
        new("宽于", "looser"),
        new("失效", "expired"),
        new("越权", "without authority"),
        new("未知", "unknown"),
    ];

    private static readonly Bilingual[] Readings =
    [
        new("未见原文，据转述", "the text was not read, only what is reported of it"),
        new("只见部分原文", "a part of the text was read"),
        new("见全文", "the text was read whole"),
    ];

    /// <summary>What of a document's text was read.</summary>
    public static Bilingual Of(TextRead read) => Readings[(int)read];

    /// <summary>The same as documents and JSON write it: <c>whole</c>.</summary>
    public static string Key(TextRead read) => Shapes.Document.Find("text")!.Words[(int)read];

    /// <summary>A structural element.</summary>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public static Bilingual Of(string element) => Elements[element];

    /// <summary>How a rule of a place stands to the nation's.</summary>
    public static Bilingual Of(ConformityKind kind) => Kinds[(int)kind];

    /// <summary>A kind as JSON writes it: <c>without_authority</c>.</summary>
    public static string Key(ConformityKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    /// <summary>The article and where it is written.</summary>
    public static string Place(Citation? cite, Spot? spot) =>
        string.Join("; ", new[] { cite?.ToString(), spot?.ToString() }.Where(text => !string.IsNullOrEmpty(text)));

    /// <summary>An example in a sentence.</summary>
    public static string Of(ConformityExample example, Language language)
    {
        var who = example.Who.In(language);
        var usual = example.AtUsual is { } at
            ? language == Language.Chinese
                ? $"；金额 {ConformityExample.Usual} 时为 {at.Local} 与 {at.National}"
                : $"; at {ConformityExample.Usual} it is {at.Local} against {at.National}"
            : string.Empty;
        return language == Language.Chinese
            ? $"{who}，金额 {example.Bill}：地方支付 {example.Local}（个人 {example.LocalBurden}），按国家规定 {example.National}（个人 {example.NationalBurden}）{usual}"
            : $"{who}, {example.Bill}: the place pays {example.Local} (the person bears {example.LocalBurden}), by the national rule {example.National} ({example.NationalBurden}){usual}";
    }
}
