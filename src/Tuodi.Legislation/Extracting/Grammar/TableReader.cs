using Tuodi.Legislation.Extracting.Words;
using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>Makes sentences of the rows of a table: 低保对象 | 3000 | 75% under 救助对象 | 起付标准（元） | 救助比例 is 低保对象，起付标准3000元，救助比例75%。</summary>
internal sealed class TableReader(Lexer lexer)
{
    private static readonly char[] Borders = ['\t', '|', '｜', '│'];

    /// <summary>起付 7000 元，限额 20 万元: what has these is a sentence with blanks around its numbers.</summary>
    private const string Stops = "，。；：";
    private List<string> _headings = [];
    private (string? Annex, ClauseMark? Mark) _article;

    /// <summary>Whether the columns stand for kinds of help (住院 | 门诊慢特病), so that what one row says of them is not carried to the next.</summary>
    public bool IsByMethod { get; private set; }

    /// <summary>Whether the last line was a row with values whose columns cannot be told.</summary>
    public bool IsUntold { get; private set; }

    /// <summary>Whether the line has borders of columns; blanks alone make no table of two columns.</summary>
    private bool IsMarked { get; set; }

    /// <summary>The row as a sentence; nothing where the clause is no row of a table.</summary>
    public Clause? Row(Clause clause)
    {
        IsMarked = clause.Text.AsSpan().IndexOfAny(Borders) >= 0;
        var cells = Cells(clause.Text);
        IsUntold = false;
        if (IsHeading(cells))
        {
            (_headings, _article) = (cells, clause.Place.Article);
            IsByMethod = cells.Exists(cell => MethodsOf(cell).Length > 0);
            return clause with { Text = "表头" };
        }

        var isProse = clause.Place.Article != _article || clause.Text.Contains('。', StringComparison.Ordinal);
        if (isProse || cells.Count != _headings.Count)
        {
            var values = cells.Count(IsValue);
            IsUntold = cells.Count > 2 && values > 1 || !isProse && IsByMethod && values > 0;
            (_headings, IsByMethod) = isProse || !IsUntold ? ([], false) : (_headings, IsByMethod);
            return null;
        }

        return clause with
        {
            Text = IsByMethod
                ? ByColumn(cells)
                : string.Join('，', cells.Select((cell, i) => Part(_headings[i], cell)).Where(part => part.Length > 0)) + "。",
        };
    }

    /// <summary>A sentence a column, so that no column speaks for another; those for every kind of help first.</summary>
    private string ByColumn(List<string> cells)
    {
        var columns = _headings
            .Select((heading, i) => (Heading: heading, Cell: cells[i], Methods: MethodsOf(heading), Measure: MeasureOf(heading)))
            .ToList();
        var keys = columns.Where(column => column.Methods.Length == 0 && column.Measure is null).ToList();
        var whom = string.Join('，', keys.Select(column => column.Cell));
        var sentences = new List<string>();
        foreach (var (heading, cell, methods, measure) in columns.Except(keys).OrderBy(column => column.Methods.Length > 0))
        {
            var said = measure is not null
                ? Part(heading, cell) is { Length: > 0 } part
                    ? methods + part
                    : null
                : cell.EndsWith('%')
                    ? methods + "救助比例" + cell
                    : cell.StartsWith("全额", StringComparison.Ordinal)
                        ? methods + "费用全额救助"
                        : null;
            IsUntold |= said is null && cell.Any(char.IsAsciiDigit);
            sentences.AddRange(said is null ? [] : [$"{whom}{said}。"]);
        }

        IsUntold |= keys.Exists(column => IsValue(column.Cell));
        return string.Concat(sentences);
    }

    private string MethodsOf(string heading) =>
        string.Join('、', lexer.Read(heading).Where(token => token.Word?.Method is not null).Select(token => token.Text));

    private Token? MeasureOf(string heading) => lexer.Read(heading).Find(token => token.Is(WordKind.Measure));

    private Token? PremiumOf(string heading) => lexer.Read(heading).Find(token => token.Is(WordKind.Premium));

    /// <summary>A cell with nothing but a number with its unit.</summary>
    private bool IsValue(string cell) => lexer.Read(cell) is [{ Quantity: not null } only] && only.Text.Length == cell.Length;

    private string Part(string heading, string cell)
    {
        var measure = MeasureOf(heading);
        if (measure is null)
        {
            // A bare number in a column that is not known (序号, 个人实缴) sets nothing.
            return heading.Contains("个人实缴", StringComparison.Ordinal) || heading.Contains("个人缴", StringComparison.Ordinal)
                    ? string.Empty
                : !cell.All(char.IsAsciiDigit) ? cell
                : PremiumOf(heading) is { } premium ? $"{premium.Text}{cell}元"
                : string.Empty;
        }

        // A dash says that there is no such help, or nothing at all.
        if (Array.TrueForAll([.. cell], c => c is '-' or '—' or '/' or '－'))
        {
            return string.Empty;
        }

        if (cell is "不设" or "无" or "不封顶" or "不设限" or "不设限额" or "不设起付线" or "不设起付标准")
        {
            return $"不设{measure.Text}";
        }

        if (measure.Word!.Measure == StandardMeasure.Subsidy && cell == "全额")
        {
            return "全额资助";
        }

        return measure.Text + cell + UnitOf(measure.Word!.Measure, heading, cell);
    }

    private static string UnitOf(StandardMeasure? measure, string heading, string cell) =>
        !cell.All(c => char.IsAsciiDigit(c) || c is '.' or ',') ? string.Empty
        : (measure == StandardMeasure.Ratio && !heading.Contains('元', StringComparison.Ordinal))
        || heading.Contains('%', StringComparison.Ordinal)
            ? "%"
        : heading.Contains("万元", StringComparison.Ordinal) ? "万元"
        : "元";

    private bool IsHeading(List<string> cells) =>
        IsPair(cells)
        || cells.Count > 2
            && (
                IsMarked
                    && cells.TrueForAll(IsTitle)
                    && cells[0].EndsWith("对象", StringComparison.Ordinal)
                    && cells.Exists(cell => MeasureOf(cell) is not null)
                || cells.TrueForAll(cell => cell.AsSpan().IndexOfAny(Stops) < 0)
                    && cells.Count(cell => cell.Length <= 20 && MeasureOf(cell) is not null && !cell.Any(char.IsAsciiDigit)) > 1
                || cells.TrueForAll(IsTitle)
                    && cells.Skip(1).Count(cell => MeasureOf(cell) is not null || MethodsOf(cell).Length > 0 || PremiumOf(cell) is not null)
                        > 1
            );

    /// <summary>人员类别 | 资助标准（元/人）: two columns, of which the second is a measure.</summary>
    private bool IsPair(List<string> cells) =>
        cells is [var who, var what] && IsTitle(who) && IsTitle(what) && IsMarked && MeasureOf(who) is null && MeasureOf(what) is not null;

    private static bool IsTitle(string cell) => cell.Length <= 20 && !cell.Any(char.IsAsciiDigit) && cell.AsSpan().IndexOfAny(Stops) < 0;

    private static List<string> Cells(string text) =>
        text.IndexOfAny(Borders) >= 0
            ? [.. text.Trim(Borders).Split(Borders, StringSplitOptions.TrimEntries).Where(cell => cell.Length > 0)]
            : [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
