using System.Text.RegularExpressions;
using Tuodi.Kernel;
using Tuodi.Tests.House;
using Tuodi.Web.Framing;

namespace Tuodi.Tests.Web;

/// <summary>The words of the pages: both languages have them all, none is missing, none is left over, and no page says anything else.</summary>
public sealed partial class WordsTests
{
    private static readonly Words Chinese = Words.Of(Language.Chinese);
    private static readonly Words English = Words.Of(Language.English);

    private static IReadOnlyList<string> Sources =>
        [.. Repository.Files("src/Tuodi.Web", "*.razor"), .. Repository.Files("src/Tuodi.Web", "*.cs")];

    [Fact]
    public void Both_languages_have_every_key()
    {
        Chinese.Keys.ShouldNotBeEmpty();
        English.Keys.ShouldBe(Chinese.Keys, ignoreOrder: true);
    }

    [Fact]
    public void Both_languages_have_the_same_places_for_values() =>
        Chinese.Keys.Where(key => Places(Chinese[key]) != Places(English[key])).ShouldBeEmpty();

    [Fact]
    public void Every_key_that_a_page_asks_for_is_there() =>
        Repository
            .Lines(Sources)
            .SelectMany(line => Asked().Matches(line.Text).Select(match => (line.Path, line.Number, Key: match.Groups["key"].Value)))
            .Where(asked => !Chinese.Keys.Contains(asked.Key))
            .ShouldBeEmpty();

    [Fact]
    public void Every_key_is_asked_for_somewhere()
    {
        var text = string.Concat(Sources.Select(File.ReadAllText));
        var families = Family().Matches(text).Select(match => match.Groups["start"].Value).ToHashSet(StringComparer.Ordinal);
        Chinese
            .Keys.Where(key => !text.Contains($"\"{key}\"", StringComparison.Ordinal))
            .Where(key => !families.Any(start => key.StartsWith(start, StringComparison.Ordinal)))
            .Where(key => !(key.EndsWith("-says", StringComparison.Ordinal) && text.Contains($"\"{key[..^5]}\"", StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void No_page_holds_literal_text() =>
        Repository
            .Files("src/Tuodi.Web", "*.razor")
            .SelectMany(file => Literals(File.ReadAllText(file)).Select(text => $"{Repository.Relative(file)}: {text}"))
            .ShouldBeEmpty();

    [Fact]
    public void No_code_of_the_pages_holds_Chinese_text() =>
        Repository
            .Lines(Sources)
            .Where(line => Han().IsMatch(Comment().Replace(line.Text, string.Empty).Replace("元", string.Empty, StringComparison.Ordinal)))
            .Where(line => !line.Text.Contains("yyyy'年'", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("<p>Hello there</p>", 1)]
    [InlineData("<p title=\"Hello\">@W[\"a.b\"]</p>", 1)]
    [InlineData("<p class=\"Hello\">@W[\"a.b\"] ¥ </p>", 0)]
    [InlineData("@code { string a = \"Hello\"; }", 0)]
    public void Literal_text_is_recognised(string page, int count) => Literals(page).Count().ShouldBe(count);

    [Fact]
    public void Values_come_in_the_readers_form()
    {
        Chinese.In(new DateOnly(2026, 11, 22)).ShouldBe("2026年11月22日");
        English.In(new DateOnly(2026, 11, 2)).ShouldBe("2 November 2026");
        Chinese.In(new Month(new DateOnly(2026, 3, 1))).ShouldBe("2026年3月");
        English.In(new Month(new DateOnly(2026, 3, 1))).ShouldBe("March 2026");
        English.In(new Money(1_265_543)).ShouldBe("¥12,655.43");
        English.In(1_234_567L).ShouldBe("1,234,567");
        English["frame.found-more", 10_000].ShouldBe("More than 10,000 found; narrow the search");
    }

    private static string Places(string text) =>
        string.Concat(Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    // What stands between tags, or in an attribute that people read, and is neither code nor a mark.
    private static IEnumerable<string> Literals(string page)
    {
        var markup = page.IndexOf("@code", StringComparison.Ordinal) is >= 0 and var at ? page[..at] : page;
        markup = RazorComment().Replace(markup, string.Empty);
        return Between()
            .Matches(markup)
            .Concat(ReadAttribute().Matches(markup))
            .Select(match => match.Groups["text"].Value.Trim())
            .Where(text => Word().IsMatch(text) && !text.Contains('@', StringComparison.Ordinal) && !Code().IsMatch(text));
    }

    [GeneratedRegex(
        """\bW\["(?<key>[^"]+)"[\],]|WrongBy\([^,]+, "(?<key>[^"]+)"|(?:Chinese|English|words|call\.W)\["(?<key>[^"]+)"[\],]"""
    )]
    private static partial Regex Asked();

    [GeneratedRegex("""\$"(?<start>[a-z-]+\.[a-z-]*)\{""")]
    private static partial Regex Family();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex RazorComment();

    [GeneratedRegex(@"(?<=>)(?<text>[^<>]+)(?=<)")]
    private static partial Regex Between();

    [GeneratedRegex("""\b(?:title|alt|placeholder|aria-label|aria-description|Label|Text|Says|Hint|Caption)="(?<text>[^"@]+)"[ />]""")]
    private static partial Regex ReadAttribute();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    // Lines of code between two elements: they have braces, or are a case of a switch.
    [GeneratedRegex(@"[{};=]|^(?:break|case|default|else)\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex(@"//.*$|@\*.*?\*@")]
    private static partial Regex Comment();
}
