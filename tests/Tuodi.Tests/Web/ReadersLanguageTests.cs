using System.Text.RegularExpressions;
using Tuodi.Server.Safety.Access;

namespace Tuodi.Tests.Web;

/// <summary>Every page is in its reader's language. English on a page in Chinese is found in whatever place; Chinese on a page in English is a name or a quotation and says so by its own <c>lang</c>, as a screen reader needs it.</summary>
public sealed partial class ReadersLanguageTests
{
    // What Chinese texts write in Latin letters as well: brands, formats and units.
    private static readonly HashSet<string> Written =
    [
        "Tuodi",
        "FHIR",
        "CSV",
        "Excel",
        "XLSX",
        "PDF",
        "SVG",
        "TXT",
        "HTML",
        "DOCX",
        "YAML",
        "UTF",
        "KB",
        "MB",
        "NET",
        "Sqlite",
        // A site, by the name under which a source is cited.
        "wikimili",
        // The identification number of a settlement, as the national interface calls it: 结算id.
        "id",
    ];

    // More of pages that show much more than one address of theirs does.
    private static readonly string[] Further =
    [
        "/console/legislation/equity?group=all",
        "/console/legislation/equity?group=special-hardship",
        "/console/legislation/conformity?kind=all&page=2",
        "/console/legislation/conformity/440000",
        "/console/legislation/coverage/530000",
        "/console/legislation/plans?state=done&page=2",
        "/console/policies/120000/2023",
        "/console/policies/120000/2023/findings",
        "/console/policies/310000/2023/evidence",
        "/console/policies/420500/2023",
        "/console/policies/500100/e1-district",
        "/console/policies/620000/2022",
        "/console/policy-comparison?a=420500%2F2023&b=420200%2F2024",
    ];

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Every_page_is_in_the_language_of_its_reader(string language)
    {
        await using var guarded = await GuardedServer.StartAsync();
        var wrong = new List<string>();
        foreach (var page in VisitedPages.All)
        {
            var client = VisitedPages.Reader(page) is { } role ? guarded.Own(role) : guarded.Server.Client;
            wrong.AddRange(await WrongAsync(client, guarded.Address(page), language));
        }

        foreach (var address in VisitedPages.Asked)
        {
            wrong.AddRange(await WrongAsync(guarded.Server.Client, address, language));
        }

        foreach (var address in Further)
        {
            wrong.AddRange(await WrongAsync(guarded.Own(Role.Policy), address, language));
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh", "<p>基金 fund/basic-insurance</p>", 1)]
    [InlineData("zh", "<p>说明：<span lang=en>Seen in a copy</span></p>", 1)]
    [InlineData("zh", "<p>导出 Excel CSV 2024-A3 <code>status.granted</code></p>", 0)]
    [InlineData("zh", "<p>规定见 guide.yaml 与 https://example.org/page</p>", 0)]
    [InlineData("zh", "<a title=\"Next page\">下一页</a>", 1)]
    [InlineData("zh", "<a class=language lang=en>English</a>", 0)]
    [InlineData("en", "<p>Yichang 宜昌市</p>", 1)]
    [InlineData("en", "<p>Yichang <span lang=zh-Hans>宜昌市</span></p>", 0)]
    [InlineData("en", "<a title=\"About 宜昌市\">x</a><span lang=zh-Hans>宜昌市</span>", 0)]
    [InlineData("en", "<a title=\"About 宜昌市\">x</a>", 1)]
    public void A_text_in_another_language_is_found(string language, string text, int count) =>
        Wrong($"<html lang={language}><body>{text}</body></html>", language).Count().ShouldBe(count);

    private static async Task<IEnumerable<string>> WrongAsync(HttpClient client, string address, string language)
    {
        var page = await ReadAsync(client, address, language);
        if (page.Contains("data-working", StringComparison.Ordinal))
        {
            // Figures that are still on their way: who takes a file out waits for them.
            await ReadAsync(client, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}format=csv", language);
            page = await ReadAsync(client, address, language);
        }

        return Wrong(page, language).Distinct(StringComparer.Ordinal).Select(each => $"{address}: {each}");
    }

    private static async Task<string> ReadAsync(HttpClient client, string address, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Wrong(string page, string language)
    {
        var texts = ReadText.Of(page).ToList();
        var named = string.Concat(texts.Where(text => text.Language != language).Select(text => text.Text));
        return texts
            .Where(text => language == "zh" ? IsEnglish(text) : IsChinese(text, named))
            .Select(text => $"{text.Where}: {text.Text}");
    }

    // A title cannot mark a name; the page does where it shows it.
    private static bool IsChinese(ReadText text, string named) =>
        text.Language == "en"
        && Han().Matches(text.Text).Any(run => text.CanBeMarked || !named.Contains(run.Value, StringComparison.Ordinal));

    private static bool IsEnglish(ReadText text) =>
        text.Where != "a.language"
        && (text.Language == "en" || Latin().Matches(Code().Replace(text.Text, " ")).Any(word => !Written.Contains(word.Value)));

    // Codes: addresses, files, hashes, numbers of documents and persons, the users of these tests. A word with a dot or a slash alone is none: keys look so.
    [GeneratedRegex(
        """https?://\S+|[\w./-]+\.(?:csv|xlsx|yaml|json|txt|html|docx|zip|md|sql|cn|com)\b|\b(?=[\w*-]*\d)[A-Za-z0-9_*-]+|(?<=\s)/[a-z]+|\b(?:(?:u|far)\.[a-z]+|somebody|tests)\b"""
    )]
    private static partial Regex Code();

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Latin();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}+")]
    private static partial Regex Han();
}
