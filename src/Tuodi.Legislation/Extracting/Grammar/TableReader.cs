using Tuodi.Legislation.Extracting.Words;
using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Makes sentences of the rows of a table: 低保对象 | 3000 | 75% under 救助对象 | 起付标准（元） | 救助比例 is 低保对象，起付标准3000元，救助比例75%。</summary>
internal sealed class TableReader(Lexer lexer)
{
    private static readonly char[] Borders = ['\t', '|', '｜', '│'];
    private List<string> _headings = [];
    private ClauseMark? _article;

    /// <summary>The row as a sentence; nothing where the clause is no row of a table.</summary>
    public Clause? Row(Clause clause)
    {
        var cells = Cells(clause.Text);
        if (IsHeading(cells))
        {
            (_headings, _article) = (cells, clause.Place.Outermost);
            return clause with { Text = "表头" };
        }

        if (cells.Count != _headings.Count || clause.Place.Outermost != _article || clause.Text.Contains('。', StringComparison.Ordinal))
        {
            _headings = [];
            return null;
        }

        var parts = cells.Select((cell, i) => Part(_headings[i], cell)).Where(part => part.Length > 0);
        return clause with { Text = string.Join('，', parts) + "。" };
    }

    private string Part(string heading, string cell)
    {
        var measure = lexer.Read(heading).Find(token => token.Is(WordKind.Measure));
        if (measure is null)
        {
            return cell;
        }

        if (cell is "不设" or "无" or "—" or "-" or "/" or "不封顶" or "不设限")
        {
            return $"不设{measure.Text}";
        }

        return measure.Text + cell + UnitOf(measure.Word!.Measure, heading, cell);
    }

    private static string UnitOf(StandardMeasure? measure, string heading, string cell) =>
        !cell.All(c => char.IsAsciiDigit(c) || c is '.' or ',') ? string.Empty
        : measure == StandardMeasure.Ratio || heading.Contains('%', StringComparison.Ordinal) ? "%"
        : heading.Contains("万元", StringComparison.Ordinal) ? "万元"
        : "元";

    private bool IsHeading(List<string> cells) =>
        cells.Count > 2
        && cells.Count(cell =>
            cell.Length <= 20 && lexer.Read(cell).Exists(token => token.Is(WordKind.Measure)) && !cell.Any(char.IsAsciiDigit)
        ) > 1;

    private static List<string> Cells(string text) =>
        text.IndexOfAny(Borders) >= 0
            ? [.. text.Trim(Borders).Split(Borders, StringSplitOptions.TrimEntries).Where(cell => cell.Length > 0)]
            : [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
