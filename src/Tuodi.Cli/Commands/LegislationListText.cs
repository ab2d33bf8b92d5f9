using Tuodi.Kernel;
using Tuodi.Legislation.Wording;

namespace Tuodi.Cli.Commands;

/// <summary>Prints the texts of the register for people: a heading each, and below it what is known, by name.</summary>
internal static class LegislationListText
{
    private static readonly Dictionary<string, Bilingual> Titles = new(StringComparer.Ordinal)
    {
        ["document_number"] = new("文号", "number"),
        ["issuing_bodies"] = new("发文机关", "issuers"),
        ["jurisdiction"] = new("地区", "place"),
        ["admin_code"] = new("区划", "division"),
        ["region"] = new("区域", "region"),
        ["issued"] = new("发文", "issued"),
        ["effective"] = new("施行", "in force from"),
        ["expires"] = new("有效期至", "until"),
        ["upper"] = new("上位法", "upper law"),
        ["repeals"] = new("废止", "repeals"),
        ["amended_by"] = new("被修改", "amended by"),
        ["decided_by"] = new("人工确认", "decided by a person"),
    };

    public static void Write(Listing listing, IReadOnlyList<string> fields, Language language)
    {
        var isChinese = language == Language.Chinese;
        foreach (var row in listing.Rows)
        {
            var cells = listing.Columns.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            var status = LegislationWords.Of(cells["status"] ?? "unknown", language);
            Console.WriteLine(
                isChinese
                    ? $"{cells["id"]}  {cells["title"]}（第{cells["version"]}版，{status}）"
                    : $"{cells["id"]}  {cells["title"]} (version {cells["version"]}, {status})"
            );
            Line(Titles.Where(title => title.Key != "decided_by"), cells, language);
            Line(
                fields.Select(field => KeyValuePair.Create(field, new Bilingual(LegislationWords.Of(field, Language.Chinese), field))),
                cells,
                language
            );
            Line(Titles.Where(title => title.Key == "decided_by"), cells, language);
        }

        Console.WriteLine(isChinese ? $"共 {listing.Rows.Count} 个文本" : $"{listing.Rows.Count} texts");
    }

    private static void Line(IEnumerable<KeyValuePair<string, Bilingual>> titles, Dictionary<string, string?> cells, Language language)
    {
        var told = titles
            .Where(title => !string.IsNullOrEmpty(cells[title.Key]))
            .Select(title =>
                language == Language.Chinese
                    ? $"{title.Value.Chinese}：{LegislationWords.Of(cells[title.Key]!, language)}"
                    : $"{title.Value.English}: {cells[title.Key]}"
            )
            .ToList();
        if (told.Count > 0)
        {
            Console.WriteLine($"    {string.Join(language == Language.Chinese ? "  " : "; ", told)}");
        }
    }
}
