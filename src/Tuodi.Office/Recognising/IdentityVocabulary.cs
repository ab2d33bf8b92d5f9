using System.Text.RegularExpressions;

namespace Tuodi.Office.Recognising;

/// <summary>Brings the identities of lists (救助身份), in the words of the tax bureau, of insurance and of civil affairs, to the policies' categories.</summary>
public sealed partial class IdentityVocabulary
{
    private static readonly string[] Prefixes = ["民政", "医疗救助", "城乡", "农村", "城市", "城镇"];
    private static readonly string[] Endings = ["家庭成员", "家庭", "成员", "对象", "人员", "人口", "群众", "户", "者", "人"];
    private static readonly char[] Between = ['、', '，', ',', '；', ';', '|', '+', '\n'];

    private readonly Dictionary<string, string> _categories = new(StringComparer.Ordinal);
    private readonly HeadingText _text;

    internal IdentityVocabulary(IEnumerable<(string Written, string Category)> identities, HeadingText text)
    {
        _text = text;
        foreach (var (written, category) in identities)
        {
            _categories[Plain(written)] = category;
        }
    }

    /// <summary>The categories that identities can come to.</summary>
    public IReadOnlyCollection<string> Categories => _categories.Values.ToHashSet(StringComparer.Ordinal);

    /// <summary>The category of one identity, or nothing when it is unknown: unknown is not another category.</summary>
    public string? Find(string identity) => _categories.GetValueOrDefault(Plain(identity));

    /// <summary>The categories of a cell that may name several identities, and the words that are unknown.</summary>
    public (IReadOnlyList<string> Categories, IReadOnlyList<string> Unknown) FindAll(string cell)
    {
        if (Find(cell) is { } whole)
        {
            return ([whole], []); // 一、二级 has a separator within
        }

        var words = Graded(cell).Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var found = words.Select(Find).OfType<string>().Distinct(StringComparer.Ordinal);
        return ([.. found], [.. words.Where(word => Find(word) is null)]);
    }

    /// <summary>Without (救助), brackets, prefixes and endings; grades in digits.</summary>
    internal string Plain(string identity)
    {
        var text = _text.Fold(identity).Replace("(救助)", string.Empty, StringComparison.Ordinal);
        text = Graded(text);
        text = text.Replace("(", string.Empty, StringComparison.Ordinal).Replace(")", string.Empty, StringComparison.Ordinal);
        text = Cut(text, Prefixes, (whole, word) => whole.StartsWith(word, StringComparison.Ordinal), word => word.Length..);
        text = Cut(text, Endings, (whole, word) => whole.EndsWith(word, StringComparison.Ordinal), word => ..^word.Length);
        return text.Replace("家庭", string.Empty, StringComparison.Ordinal).Replace("成员", string.Empty, StringComparison.Ordinal);
    }

    private static string Graded(string text) =>
        Grades().Replace(text, match => $"{Digit(match.Groups[1].Value)}-{Digit(match.Groups[2].Value)}级");

    /// <summary>Cuts words off as long as two characters are left.</summary>
    private static string Cut(string text, string[] words, Func<string, string, bool> has, Func<string, Range> rest)
    {
        while (Array.Find(words, word => has(text, word) && text.Length - word.Length >= 2) is { } word)
        {
            text = text[rest(word)];
        }

        return text;
    }

    private static string Digit(string number) =>
        "一二三四五六".IndexOf(number, StringComparison.Ordinal) is >= 0 and var place ? $"{place + 1}" : number;

    [GeneratedRegex("([一二三四五六1-6])级?[、,~～\\-—至到]*([一二三四五六1-6])级")]
    private static partial Regex Grades();
}
