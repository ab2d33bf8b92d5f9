namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Names of recipients as they compare: without quotes and blanks, one kind of parenthesis.</summary>
internal static class Spelling
{
    private static readonly string[] Before = ["本市户籍", "我市", "本市", "全市", "本省", "其", "上述", "但", "对", "的", "中的"];

    public static string Of(string name) =>
        string.Concat(name.Where(c => c is not ('“' or '”' or '"' or ' ' or '《' or '》' or '‘' or '’')))
            .Replace('(', '（')
            .Replace(')', '）');

    /// <summary>其他救助对象 is a name of its own.</summary>
    private static bool IsOther(string text) => text[0] == '其' && text[1] is '他' or '它' or '余';

    /// <summary>A name without the words that say whose it is.</summary>
    public static string Name(string name)
    {
        var text = name.Trim();
        var cut = Array.Find(
            Before,
            word => text.StartsWith(word, StringComparison.Ordinal) && text.Length > word.Length + 1 && !IsOther(text)
        );
        return cut is null ? text : Name(text[cut.Length..]);
    }
}
