using System.Text.RegularExpressions;

namespace Tuodi.Legislation.Relations;

/// <summary>Makes titles of one text equal however they are cited.</summary>
public static partial class TextTitle
{
    /// <summary>The title without what citations leave out: the nation's name, the issuer before 关于, 印发…的通知, brackets and blanks.</summary>
    public static string Core(string title)
    {
        var core = Blank().Replace(title, "");
        core = Issued().Match(core) is { Success: true } issued ? issued.Groups[1].Value : core;
        core = Brackets().Replace(core, "");
        core = core.StartsWith("中华人民共和国", StringComparison.Ordinal) ? core["中华人民共和国".Length..] : core;
        var about = core.IndexOf("关于", StringComparison.Ordinal);
        return about > 0 ? core[about..] : core;
    }

    [GeneratedRegex(@"[\s《》〈〉“”""]")]
    private static partial Regex Blank();

    [GeneratedRegex("(?:印发|转发|公布|发布)(.{4,}?)的(?:通知|决定)$")]
    private static partial Regex Issued();

    [GeneratedRegex(@"[（(](?:试行|暂行|修订|修正|\d{4}[^）)]{0,12})[）)]")]
    private static partial Regex Brackets();
}
