using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.Explaining;

namespace Tuodi.Settlement.Sheets;

/// <summary>A whole policy document in words, section by section; what it says once is shown, printed as JSON and compared.</summary>
public static class PolicySheet
{
    /// <summary>The sections of a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="rulebook">The policy with the values of a day, or nothing to show dated values by name.</param>
    /// <param name="language">The language.</param>
    /// <param name="toCompare">Whether it is for a comparison: rows stand category by category, and reasons are left out.</param>
    public static IReadOnlyList<SheetNode> Of(Policy policy, Rulebook? rulebook, Language language, bool toCompare = false)
    {
        var words = new Wording(language);
        var side = new SideSheet(policy, language, toCompare);
        var layers = new LayerSheet(policy, language, toCompare);
        SheetNode[] sections =
        [
            new("document", words["文件", "Document"]) { Cells = Head(policy, words) },
            new("parameters", words["参数", "Parameters"]) { Below = side.Parameters() },
            new("categories", words["救助对象类别", "Recipient categories"]) { Below = side.Categories() },
            new("layers", words["待遇层次", "Layers"]) { Below = [.. (rulebook?.Layers ?? policy.Layers).Select(layers.Of)] },
            new("premiums", words["参保资助", "Premiums"]) { Below = side.Premiums() },
            new("bounds", words["下级文件的限度", "Bounds for documents below"]) { Below = side.Bounds() },
            .. side.Provisions(),
        ];
        return [.. sections.Where(section => section.Cells.Count + section.Below.Count > 0)];
    }

    private static List<SheetCell> Head(Policy policy, Wording words)
    {
        var status = policy.Status switch
        {
            DocumentStatus.InForce => words["现行有效", "in force"],
            DocumentStatus.Expired => words["已失效", "expired"],
            DocumentStatus.Draft => words["草稿", "draft"],
            _ => words["测试", "test"],
        };
        var read = policy.Text switch
        {
            TextRead.Whole => words["全文", "whole"],
            TextRead.Part => words["部分", "part"],
            _ => words["转述（未见原文）", "reported (the text itself was not read)"],
        };
        var never = words["从未由人核对", "never by a human"];
        (string Key, string Label, string? Text)[] cells =
        [
            ("title", words["标题", "title"], words[policy.Title]),
            ("division", words["医保区划", "division"], policy.Division.Digits),
            ("number", words["文号", "number"], policy.Number),
            ("issuers", words["发文机关", "issuers"], policy.Issuers.Count == 0 ? null : string.Join(words["、", ", "], policy.Issuers)),
            ("hierarchy", words["效力层级", "hierarchy"], policy.Hierarchy is null ? null : words.Prose(policy.Hierarchy)),
            ("text", words["所据文本", "text read"], read),
            ("issued", words["发文日期", "issued"], policy.Issued?.ToString("yyyy-MM-dd")),
            ("effective", words["施行期间", "effective"], policy.Effective.ToString()),
            ("status", words["状态", "status"], status),
            ("checked", words["核对日期", "checked"], policy.Checked?.ToString("yyyy-MM-dd") ?? never),
            ("files", words["由以下文件合成", "from"], string.Join(" > ", policy.Files)),
            ("hash", words["规则指纹", "rules"], policy.Hash),
            ("notes", words["说明", "notes"], policy.Notes is null ? null : words.Prose(policy.Notes)),
        ];
        return [.. cells.Where(cell => cell.Text is not null).Select(cell => new SheetCell(cell.Key, cell.Label, cell.Text!))];
    }
}
