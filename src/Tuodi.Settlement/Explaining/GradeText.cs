using Tuodi.Policies.Documents;

namespace Tuodi.Settlement.Explaining;

/// <summary>The grades of evidence in words.</summary>
internal static class GradeText
{
    public static string Of(Grade grade, Wording words) =>
        grade switch
        {
            Grade.Official => words["官方文本", "official"],
            Grade.Mirror => words["官方文本副本", "mirror"],
            Grade.Press => words["新闻报道", "press"],
            Grade.Portal => words["商业网站，待核实", "portal, to be verified"],
            Grade.Derived => words["由公布案例推算", "derived from a published example"],
            Grade.Recalled => words["凭记忆，待核实", "recalled, to be verified"],
            _ => words["测试虚构", "invented for a test"],
        };
}
