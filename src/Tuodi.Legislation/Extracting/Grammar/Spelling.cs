namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Names of recipients as they compare: without quotes and blanks, one kind of parenthesis.</summary>
internal static class Spelling
{
    private static readonly string[] Before = ["本市户籍", "我市", "本市", "全市", "本省", "其", "上述", "对", "的", "中的"];

    public static string Of(string name) =>
        string.Concat(name.Where(c => c is not ('“' or '”' or '"' or ' ' or '《' or '》' or '‘' or '’')))
            .Replace('(', '（')
            .Replace(')', '）');

    /// <summary>A name without the words that say whose it is.</summary>
    public static string Name(string name)
    {
        var text = name.Trim();
        var cut = Before.FirstOrDefault(word => text.StartsWith(word, StringComparison.Ordinal) && text.Length > word.Length + 1);
        return cut is null ? text : Name(text[cut.Length..]);
    }
}
