using System.Buffers;
using System.Text.RegularExpressions;

namespace Tuodi.Legislation.Texts;

/// <summary>Finds who issued a text (发文机关): from the signature, the line on its adoption, the order that published it, the title.</summary>
internal static partial class IssuerReader
{
    private static readonly SearchValues<char> Punctuation = SearchValues.Create("，。；：、《》（）()");

    /// <summary>The issuers in the order of the text, each once; empty where nothing tells.</summary>
    public static IReadOnlyList<string> Read(string title, IEnumerable<SourceLine> preamble, IEnumerable<SourceLine> closing)
    {
        var before = preamble.Select(line => line.Text).ToList();
        var ways = new Func<IEnumerable<string>>[]
        {
            () => before.SelectMany(Adopted),
            () => closing.SelectMany(line => Signed(line.Text)),
            () => before.SelectMany(Signed),
            () => before.SelectMany(Ordered),
            () => Titled(title),
        };
        return ways.Select(way => way().Select(name => Whole(name, title)).Distinct(StringComparer.Ordinal).ToArray())
                .FirstOrDefault(found => found.Length > 0)
            ?? [];
    }

    /// <summary>The issuers that a line consists of; empty for a line that says anything else.</summary>
    public static IReadOnlyList<string> Signed(string line)
    {
        var text = TrailingDay().Replace(line, "");
        if (text.Length is < 3 or > 120 || text.AsSpan().ContainsAny(Punctuation))
        {
            return [];
        }

        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && parts.All(part => part.Length is >= 3 and <= 30 && Body().IsMatch(part)) ? parts : [];
    }

    /// <summary>A text of a city may call its bodies 市人民政府 and no more; the title knows which city.</summary>
    private static string Whole(string name, string title) =>
        name[0] is '市' or '省' or '县' or '区' && PlaceInTitle().Match(title) is { Success: true } place && place.Value.EndsWith(name[0])
            ? place.Value[..^1] + name
            : name;

    private static IEnumerable<string> Adopted(string line) =>
        Adoption().Match(line) is { Success: true } match ? [Session().Replace(match.Groups[1].Value, "")] : [];

    private static IEnumerable<string> Ordered(string line) =>
        Order().Match(line) is { Success: true } match ? [match.Groups[1].Value] : [];

    private static IEnumerable<string> Titled(string title)
    {
        var about = title.IndexOf("关于", StringComparison.Ordinal);
        return about > 2 ? Signed(SeveralBodies().Replace(title[..about], "")) : [];
    }

    [GeneratedRegex(@"\s*(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年.*日$")]
    private static partial Regex TrailingDay();

    [GeneratedRegex(
        "(?:人民政府(?:办公厅|办公室)?|人民代表大会(?:常务委员会)?|国务院(?:办公厅)?|[^的]{1,}(?:局|厅|部|委员会|委|法院|检察院|联合会|工会|残联|红十字会|办公室|中国共产党中央委员会)|中共中央)$"
    )]
    private static partial Regex Body();

    [GeneratedRegex(
        @"^(?:[（(])?(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日\s*(?:经)?([^，。；]*?(?:人民代表大会常务委员会|人民代表大会|国务院|人民政府))(?:第[^次届]{1,6}(?:次|届)[^，。；]*?(?:会议|常务会议)?)?(?:表决|审议|讨论)?通过"
    )]
    private static partial Regex Adoption();

    [GeneratedRegex(@"第?[〇零一二三四五六七八九十百\d]{1,5}届")]
    private static partial Regex Session();

    [GeneratedRegex(
        @"([\p{IsCJKUnifiedIdeographs}]{0,20}(?:人民政府|国务院|部|局|厅|委员会))令?\s*(?:令|公告)?\s*第\s*[\d一二三四五六七八九十百〇]{1,5}\s*号"
    )]
    private static partial Regex Order();

    [GeneratedRegex(@"(?<=^|印发|关于|《)[\p{IsCJKUnifiedIdeographs}-[关于印发市省县区]]{2,8}[市省县区]")]
    private static partial Regex PlaceInTitle();

    [GeneratedRegex(@"等\s*[\d一二三四五六七八九十]*\s*(?:个)?(?:部门|单位|厅局)\s*$")]
    private static partial Regex SeveralBodies();
}
