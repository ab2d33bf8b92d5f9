using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Explaining;

namespace Tuodi.Comparison.Conformity;

/// <summary>Says what a requirement asks.</summary>
internal static class RequirementWords
{
    /// <summary>The whole requirement.</summary>
    public static Bilingual Of(Policy policy, Requirement requirement) =>
        new(In(policy, requirement, Language.Chinese), In(policy, requirement, Language.English));

    private static string In(Policy policy, Requirement requirement, Language language)
    {
        var isChinese = language == Language.Chinese;
        var conditions = new ConditionText(policy, language);
        var who = conditions.Who(requirement.Categories);
        var when = conditions.Of(requirement.When);
        var visits =
            when.Length == 0 ? string.Empty
            : isChinese ? $"（{when}）"
            : $" ({when})";
        if (requirement.IsPaid)
        {
            return isChinese ? $"应予救助：{who}{visits}" : $"assisted are {who}{visits}";
        }

        if (requirement.Only is { } only)
        {
            return isChinese ? $"仅限：{conditions.Of(only)}" : $"only: {conditions.Of(only)}";
        }

        if (requirement.Beside is { } beside)
        {
            var other = ProfileWords.Title(policy, beside).In(language);
            return isChinese ? $"与{other}相比：{Distance(requirement, true)}" : $"beside {other}: {Distance(requirement, false)}";
        }

        if (requirement.Premium is { } share)
        {
            var amount =
                share.Value.Sign == 0
                    ? (isChinese ? "定额资助" : "a fixed amount")
                    : (isChinese ? $"资助不低于 {share}" : $"at least {share}");
            return isChinese ? $"参保缴费{amount}：{who}" : $"of the premium {amount}: {who}";
        }

        return requirement.Section is not null
            ? (isChinese ? "文件应有此内容" : "the document speaks of it")
            : (
                isChinese
                    ? $"其他类别由{(requirement.OthersBy == "province" ? "省级" : "县级以上")}人民政府规定"
                    : $"further categories are named by a government of the {requirement.OthersBy} or above"
            );
    }

    private static string Distance(Requirement requirement, bool isChinese)
    {
        if (requirement.Rate is { Value: NumberTerm { Value: var points } } rate)
        {
            var text = (points * Fraction.Of(100)).ToString();
            var sign = points.Sign > 0 ? "+" : string.Empty;
            return isChinese
                ? $"比例{(rate.Kind == BoundKind.AtLeast ? "至少" : "至多")} {sign}{text} 个百分点"
                : $"rate {(rate.Kind == BoundKind.AtLeast ? "at least" : "at most")} {sign}{text} point{(text is "1" or "-1" ? string.Empty : "s")}";
        }

        var share = requirement.Deductible is { Value: NumberTerm number } ? new Rate(number.Value).ToString() : string.Empty;
        return isChinese ? $"起付线至多为其 {share}" : $"deductible at most {share} of it";
    }
}
