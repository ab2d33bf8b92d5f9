using System.Text.RegularExpressions;

namespace Tuodi.Legislation.Texts;

/// <summary>Finds the title of a text that an order publishes (人民政府令第68号): it stands below the order, its date and its signature.</summary>
internal static partial class OrderHead
{
    private const int HeadLines = 12;

    /// <summary>The lines with the title first and the order behind it; unchanged where no order begins them or no title follows.</summary>
    public static List<SourceLine> Reorder(List<SourceLine> lines)
    {
        if (lines.Count < 2 || Order().Match(lines[0].Text) is not { Success: true } order)
        {
            return lines;
        }

        var isSplit = !order.Groups["number"].Success && Number().IsMatch(lines[1].Text);
        var behind = isSplit ? 2 : 1;
        var title = lines.FindIndex(behind, Math.Min(HeadLines, lines.Count) - behind, line => Title().IsMatch(line.Text));
        if (title < 0)
        {
            return lines;
        }

        var first = isSplit ? lines[0] with { Text = lines[0].Text + lines[1].Text } : lines[0];
        return [lines[title], first, .. lines[behind..title], .. lines[(title + 1)..]];
    }

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}]{2,20}(?:政府|国务院|部|局|厅|委员会)令\s*(?<number>第?\s*\d{1,4}\s*号)?$")]
    private static partial Regex Order();

    [GeneratedRegex(@"^[（(]?第?\s*\d{1,4}\s*号[）)]?$")]
    private static partial Regex Number();

    [GeneratedRegex("^[^，。；：《》第][^，。；：《》]{3,40}(?:办法|条例|规定|细则|规则|决定|若干规定)(?:[（(][^（）()]*[）)])?$")]
    private static partial Regex Title();
}
