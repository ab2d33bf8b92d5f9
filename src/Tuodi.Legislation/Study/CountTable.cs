using Tuodi.Kernel;
using Tuodi.Legislation.Register;

namespace Tuodi.Legislation.Study;

/// <summary>The study's counts of texts by hierarchy and by who issued them.</summary>
public static class CountTable
{
    private const string Table = "counts";

    private static readonly (string Name, string[] Words)[] Departments =
    [
        ("finance", ["财政"]),
        ("civil_affairs", ["民政"]),
        ("healthcare_security", ["医疗保障", "医保局"]),
        ("human_resources", ["人力资源", "人社", "劳动"]),
    ];

    /// <summary>The figures of the paper beside those of the texts given.</summary>
    /// <param name="paper">As printed.</param>
    /// <param name="texts">The local texts that count, each with hierarchy and issuer pattern.</param>
    public static IReadOnlyList<StudyFigure> Of(
        IReadOnlyDictionary<(string Group, string Name), decimal?> paper,
        IReadOnlyList<(RegisteredText Text, string Hierarchy, string Issuers)> texts
    ) =>
        [
            .. paper.Select(each =>
            {
                var count = Count(texts, each.Key.Group, each.Key.Name);
                return new StudyFigure(Table, each.Key.Group, each.Key.Name, "texts")
                {
                    Paper = each.Value,
                    Register = texts.Count == 0 ? null : count,
                    HoldsLess = texts.Count < paper.GetValueOrDefault(("hierarchy", "texts")),
                    Behind = count,
                };
            }),
        ];

    /// <summary>Where the printed figures do not agree with one another; noted, not smoothed.</summary>
    /// <param name="paper">As printed.</param>
    /// <param name="language">The language.</param>
    public static IReadOnlyList<string> Disagreements(IReadOnlyDictionary<(string Group, string Name), decimal?> paper, Language language)
    {
        var of = new Func<string, string, decimal>((group, name) => paper.GetValueOrDefault((group, name)) ?? 0);
        var (texts, normative) = (of("hierarchy", "texts"), of("hierarchy", "normative_document"));
        var (regulations, rules) = (of("hierarchy", "local_regulation"), of("hierarchy", "local_government_rule"));
        var (single, joint) = (of("issuer_pattern", "single"), of("issuer_pattern", "joint"));
        var isChinese = language == Language.Chinese;
        var notes = new List<string>();
        if (regulations + rules + normative is var sum && sum != texts)
        {
            notes.Add(
                isChinese
                    ? $"论文称有 {texts:0} 个文本；其层级合计为 {regulations:0} + {rules:0} + {normative:0} = {sum:0}。"
                    : $"The paper speaks of {texts:0} texts; its hierarchy adds up to {regulations:0} + {rules:0} + {normative:0} = {sum:0}."
            );
        }

        if (single + joint is var issued && issued != normative)
        {
            notes.Add(
                isChinese
                    ? $"论文按制定主体把规范性文件分为 {single:0} + {joint:0} = {issued:0}；其总数却为 {normative:0}。"
                    : $"The paper divides normative documents by issuers into {single:0} + {joint:0} = {issued:0}; it counts {normative:0} of them."
            );
        }

        return notes;
    }

    private static int Count(IReadOnlyList<(RegisteredText Text, string Hierarchy, string Issuers)> texts, string group, string name) =>
        group switch
        {
            "hierarchy" => name == "texts" ? texts.Count : texts.Count(each => each.Hierarchy == name),
            "issuer_pattern" => texts.Count(each => IsNormative(each.Hierarchy) && IsOf(each.Issuers, name)),
            _ => texts.Count(each => IsNormative(each.Hierarchy) && each.Issuers == "joint" && IsBy(each.Text.Issuers, name)),
        };

    private static bool IsNormative(string hierarchy) => hierarchy == "normative_document";

    private static bool IsOf(string issuers, string name) =>
        issuers == name || (name == "single" && issuers is "single_government" or "single_department");

    private static bool IsBy(string issuers, string name) =>
        Departments.First(department => department.Name == name).Words.Any(word => issuers.Contains(word, StringComparison.Ordinal));
}
