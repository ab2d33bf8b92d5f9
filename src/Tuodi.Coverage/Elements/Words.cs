using Tuodi.Coverage.Jurisdictions;
using Tuodi.Kernel;

namespace Tuodi.Coverage.Elements;

/// <summary>The names of classes, methods, measures and states in both languages, and the short ones of options and JSON.</summary>
public static class Words
{
    /// <summary>A class of recipients.</summary>
    public static Bilingual Of(Recipients recipients) =>
        recipients switch
        {
            Recipients.Priority => new("重点救助对象", "priority recipients"),
            Recipients.LowIncome => new("低收入救助对象", "low-income recipients"),
            _ => new("其他救助对象", "other recipients"),
        };

    /// <summary>A method.</summary>
    public static Bilingual Of(Method method) =>
        method switch
        {
            Method.Outpatient => new("普通门诊救助", "general outpatient assistance"),
            Method.Chronic => new("门诊慢特病救助", "chronic outpatient assistance"),
            Method.Inpatient => new("住院救助", "inpatient assistance"),
            Method.MajorIllness => new("重特大疾病及依申请救助", "major illness and application"),
            _ => new("倾斜救助", "second round"),
        };

    /// <summary>A measure.</summary>
    public static Bilingual Of(Measure measure) =>
        measure switch
        {
            Measure.Deductible => new("起付线", "deductible"),
            Measure.Ratio => new("比例", "ratio"),
            _ => new("封顶线", "cap"),
        };

    /// <summary>A state.</summary>
    public static Bilingual Of(ElementStatus status) =>
        status switch
        {
            ElementStatus.Encoded => new("已编码", "encoded"),
            ElementStatus.Partial => new("部分", "partial"),
            ElementStatus.Stale => new("过期", "stale"),
            _ => new("未知", "unknown"),
        };

    /// <summary>A region.</summary>
    public static Bilingual Of(Region region) =>
        region switch
        {
            Region.Eastern => new("东部", "eastern"),
            Region.Central => new("中部", "central"),
            Region.Western => new("西部", "western"),
            _ => new("东北", "northeastern"),
        };

    /// <summary>The word of options and JSON.</summary>
    public static string Key(ElementStatus status) => Of(status).English!;

    /// <summary>The word of options and JSON.</summary>
    public static string Key(Recipients recipients) =>
        recipients == Recipients.LowIncome ? "low_income" : recipients.ToString().ToLowerInvariant();

    /// <summary>The word of options and JSON.</summary>
    public static string Key(Method method) =>
        method switch
        {
            Method.MajorIllness => "major_illness",
            Method.SecondRound => "second_round",
            _ => method.ToString().ToLowerInvariant(),
        };

    /// <summary>The word of options and JSON.</summary>
    public static string Key(Measure measure) => measure.ToString().ToLowerInvariant();
}
