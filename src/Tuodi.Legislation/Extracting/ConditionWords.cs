using Tuodi.Kernel;

namespace Tuodi.Legislation.Extracting;

/// <summary>Words on what a value depends on, for files in English, for readers in their language.</summary>
internal static class ConditionWords
{
    private const string ForIllness = "for ";

    private static readonly Dictionary<string, string> Notes = new(StringComparer.Ordinal)
    {
        ["per year"] = "按年",
        [Standard.PerMonth] = "按月",
        ["per stay"] = "按次",
        ["per person"] = "每人",
        ["includes outpatient"] = "含门诊",
        ["shared"] = "合并计算",
        ["uninsured"] = "未参保",
        ["depends on referral"] = "视转诊而定",
        [Standard.OwnIncome] = "以本家庭收入计",
        ["share the person pays first"] = "个人先行支付的比例",
        ["second and later stays"] = "第二次及以后住院",
    };

    public static string Of(Standard standard, Language language)
    {
        var parts = new[]
        {
            Of(standard.Change)?.In(language),
            Of(standard.Bound)?.In(language),
            language == Language.Chinese ? standard.Band?.InChinese() : standard.Band?.ToString(),
            standard.Institution,
            standard.ByReferenceTo is { } model ? new Bilingual($"参照{model}", $"by reference to {model}").In(language) : null,
        };
        return string.Join(
            language == Language.Chinese ? "；" : "; ",
            parts
                .Concat(standard.Notes.Select(note => language == Language.Chinese ? InChinese(note) : note))
                .Where(part => !string.IsNullOrEmpty(part))
        );
    }

    private static string InChinese(string note) =>
        note.StartsWith(ForIllness, StringComparison.Ordinal) ? $"患{note[ForIllness.Length..]}" : Notes.GetValueOrDefault(note, note);

    private static Bilingual? Of(StandardChange change) =>
        change switch
        {
            StandardChange.RaisedBy => new Bilingual("提高", "raised by"),
            StandardChange.LoweredBy => new Bilingual("降低", "lowered by"),
            _ => null,
        };

    private static Bilingual? Of(StandardBound bound) =>
        bound switch
        {
            StandardBound.AtLeast => new Bilingual("不低于", "at least"),
            StandardBound.AtMost => new Bilingual("不高于", "at most"),
            StandardBound.About => new Bilingual("左右", "about"),
            _ => null,
        };
}
