using System.Buffers;
using System.Text.RegularExpressions;

namespace Tuodi.Legislation.Texts;

/// <summary>Parts what stands from the signature on: signature and page furniture, what is attached, and the body that a covering letter only introduces.</summary>
internal sealed partial class BackMatter
{
    private const int HeadingLength = 40;
    private static readonly SearchValues<char> Sentence = SearchValues.Create("。；：，%|\t");

    private readonly List<SourceLine> _body = [];
    private readonly List<Annex> _annexes = [];
    private readonly List<SourceLine> _closing = [];

    private BackMatter() { }

    /// <summary>Paragraphs of a text without numbers that go on behind the signature of its covering letter.</summary>
    public IReadOnlyList<SourceLine> Body => _body;

    /// <summary>What is attached, in the order of the text.</summary>
    public IReadOnlyList<Annex> Annexes => _annexes;

    /// <summary>Who signed and when, who printed it, who gets a copy.</summary>
    public IReadOnlyList<SourceLine> Closing => _closing;

    /// <summary>Parts the lines.</summary>
    /// <param name="lines">From the first line of the signature or the first annex on.</param>
    /// <param name="isNumbered">Whether numbered clauses stand before it; what follows their signature cannot be one of them and counts as attached.</param>
    public static BackMatter Of(IReadOnlyList<SourceLine> lines, bool isNumbered)
    {
        var parts = new BackMatter();
        var open = default(Annex);
        foreach (var line in lines)
        {
            if (IsSignature(line.Text) || Furniture().IsMatch(line.Text))
            {
                parts._closing.Add(line);
            }
            else if (Attached(line.Text) is { } start)
            {
                open = parts.Open(Spaces().Replace(start.Groups[1].Value + start.Groups[2].Value, ""));
                parts.Begin(open, line, start.Groups[3]);
            }
            else if (open is null && !isNumbered)
            {
                parts._body.Add(line);
            }
            else
            {
                open ??= parts.Open("附件");
                Add(open, line);
            }
        }

        return parts;
    }

    /// <summary>Whether a line is nothing but who signed or the day.</summary>
    public static bool IsSignature(string text) => DateLine.Read(text) is not null || IssuerReader.Signed(text).Count > 0;

    /// <summary>Whether an annex, or what the printer adds, begins with a line.</summary>
    public static bool Begins(string text) => Attached(text) is not null || Furniture().IsMatch(text);

    /// <summary>Whether a line opens an annex.</summary>
    public static bool IsAnnex(string text) => Attached(text) is not null;

    private static Match? Attached(string text) => AnnexStart().Match(text) is { Success: true } match ? match : null;

    private Annex Open(string name)
    {
        if (_annexes.Find(known => known.Name == name) is { } known)
        {
            return known;
        }

        _annexes.Add(new Annex(name));
        return _annexes[^1];
    }

    private void Begin(Annex annex, SourceLine line, Group title)
    {
        if (title.Length > 0)
        {
            Add(annex, line with { Text = title.Value, Column = line.Column + title.Index });
        }
        else
        {
            _closing.Add(line);
        }
    }

    private static void Add(Annex annex, SourceLine line)
    {
        if (annex.Heading is null && annex.Lines.Count == 0 && IsHeading(line.Text))
        {
            annex.Heading = line;
        }
        else
        {
            annex.Lines.Add(line);
        }
    }

    private static bool IsHeading(string text) =>
        text.Length <= HeadingLength && MarkReader.Read(text) is null && !text.AsSpan().ContainsAny(Sentence) && !text.Any(char.IsDigit);

    [GeneratedRegex(@"^(附件|附表|附(?=[:：]))\s*([\d一二三四五六七八九十]{1,2}(?![.、\d]))?\s*[:：]?\s*(.*)$")]
    private static partial Regex AnnexStart();

    // What a printer or a web page adds: who gets a copy, who printed it and when, whether it is public.
    [GeneratedRegex(
        @"^(?:抄送|抄报|主送|分送|[（(]此件|信息公开|公开属性|公开方式|公开类别|主动公开|依申请公开|责任编辑|责任校对|校对[:：]|打印本页|关闭窗口|分享到|扫一扫|联系人[:：]|联系电话)|(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年.{2,8}日\s*印发$|^印发$"
    )]
    private static partial Regex Furniture();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
