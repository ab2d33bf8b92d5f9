using System.Text.RegularExpressions;
using Tuodi.Kernel;

namespace Tuodi.Legislation.Texts;

/// <summary>Finds the structure of a legal text in its lines: title, number, issuers, days, numbered clauses.</summary>
public static partial class LegalTextReader
{
    private const int HeadLines = 12;

    /// <summary>Reads the lines of a text.</summary>
    /// <param name="source">The name that messages show.</param>
    /// <param name="lines">Its lines from the first, as they stand.</param>
    /// <exception cref="ProblemException">There is nothing in it, or nothing in Chinese.</exception>
    public static LegalText Read(string source, IEnumerable<string> lines)
    {
        var all = lines.Select(Line).Where(line => line.Text.Length > 0).ToList();
        if (!all.Exists(line => line.Text.Any(c => c is >= '\u4E00' and <= '\u9FFF')))
        {
            throw new ProblemException(
                new Problem(
                    new Spot(source, 0, 0),
                    all.Count == 0
                        ? new Bilingual("文本为空", "The text is empty")
                        : new Bilingual("文本中没有中文", "The text has no Chinese in it"),
                    new Bilingual(
                        "请给出法规、规章或通知的正文，格式为 TXT、HTML 或 DOCX。",
                        "Give the text of a Chinese law, rule or notice as TXT, HTML or DOCX."
                    )
                )
            );
        }

        var dropped = PageFurniture.Find(all);
        var counting = OrderHead.Reorder(LineJoiner.Join(all, dropped));
        var (title, afterTitle) = TitleOf(counting);
        var firstMark = counting.FindIndex(afterTitle, IsMarked);
        var start =
            firstMark < 0 ? afterTitle + counting.Skip(afterTitle).TakeWhile(IsHead).Count() : BodyStart(counting, afterTitle, firstMark);
        var end = EndOfClauses(counting, start, firstMark < 0 ? start : counting.FindLastIndex(IsMarked));
        var preamble = counting[afterTitle..start];
        var behind = counting[end..];
        var issued = IssuedOn(preamble, behind);
        var parts = BackMatter.Of(behind, firstMark >= 0);
        IReadOnlyList<Clause> clauses =
        [
            .. ClauseBuilder.Build([.. counting[start..end], .. parts.Body]),
            .. parts.Annexes.SelectMany(ClauseBuilder.Build),
        ];
        return new LegalText
        {
            Source = source,
            Title = title,
            Number = counting.Take(HeadLines).Select(line => NumberOf(line.Text)).FirstOrDefault(number => number is not null),
            Issuers = IssuerReader.Read(title, preamble, behind),
            Issued = issued,
            Effective = EffectiveOn(clauses, issued),
            Preamble = preamble,
            Clauses = clauses,
            Closing = parts.Closing,
            Dropped = [.. all.Where(line => dropped.Contains(line.Number))],
        };
    }

    private static SourceLine Line(string raw, int index)
    {
        var text = PlainText.Of(raw).TrimEnd(' ', '\t', '\r', '\f');
        var trimmed = text.TrimStart(' ', '\t', '\f', '\uFEFF', '#', '*');
        return new SourceLine(index + 1, text.Length - trimmed.Length + 1, trimmed);
    }

    /// <summary>A title may be broken: an issuer alone on its line, or a line that ends within 关于…的通知.</summary>
    private static (string Title, int Next) TitleOf(List<SourceLine> lines)
    {
        var first = NumberOf(lines[0].Text) is null ? 0 : 1;
        if (first >= lines.Count)
        {
            return (lines[0].Text, 1);
        }

        var (title, next) = (lines[first].Text, first + 1);
        while (next < lines.Count && next < first + 6 && !IsMarked(lines[next]) && IsPartOfTitle(title, lines[next].Text))
        {
            title += Gap(title, lines[next].Text) + lines[next].Text;
            next++;
        }

        return (title, next);
    }

    private static string Gap(string title, string next) =>
        IssuerReader.Signed(title).Count > 0 && !next.StartsWith("关于", StringComparison.Ordinal) ? " " : string.Empty;

    private static bool IsPartOfTitle(string title, string next) =>
        !TitleEnd().IsMatch(title)
        && next.Length <= 60
        && NumberOf(next) is null
        && (IssuerReader.Signed(title).Count > 0 || title.Contains("关于", StringComparison.Ordinal))
        && (IssuerReader.Signed(next).Count > 0 || next.StartsWith("关于", StringComparison.Ordinal) || TitleEnd().IsMatch(next));

    private static bool IsMarked(SourceLine line) => MarkReader.Read(line.Text) is var (mark, _) && mark.Level <= ClauseLevel.Heading;

    private static bool IsHead(SourceLine line) =>
        NumberOf(line.Text) is not null || line.Text.EndsWith('：') || DateLine.Read(line.Text) is not null;

    /// <summary>The first numbered clause, or a paragraph before it that follows the signature of a covering letter.</summary>
    private static int BodyStart(List<SourceLine> lines, int afterTitle, int firstMark)
    {
        var signed = lines.FindLastIndex(firstMark - 1, firstMark - afterTitle, line => BackMatter.IsSignature(line.Text));
        var isLetter = signed >= 0 && lines.FindIndex(afterTitle, signed - afterTitle, IsSentence) >= 0;
        var body = isLetter ? lines.FindIndex(signed + 1, firstMark - signed - 1, IsSentence) : -1;
        return body < 0 ? firstMark : body;
    }

    private static bool IsSentence(SourceLine line) => line.Text.EndsWith('。');

    /// <summary>Signatures, the date and annexes begin behind the last main clause, or where an annex with numbers of its own follows a signature; what looks like one before it is a cell or a name.</summary>
    private static int EndOfClauses(List<SourceLine> lines, int start, int lastMarked)
    {
        var signed = Enumerable
            .Range(start, lines.Count - start)
            .FirstOrDefault(i => BackMatter.IsSignature(lines[i].Text) && IsSignedBeforeAnnex(lines, i), -1);
        if (signed >= 0)
        {
            return signed;
        }

        var end = lines.FindIndex(Math.Max(start, lastMarked), line => IsClosing(line.Text));
        return end < 0 ? lines.Count : end;
    }

    private static bool IsSignedBeforeAnnex(List<SourceLine> lines, int from)
    {
        var run = lines.Skip(from).TakeWhile(line => BackMatter.IsSignature(line.Text)).ToList();
        return run.Exists(line => DateLine.Read(line.Text) is not null)
            && from + run.Count < lines.Count
            && BackMatter.IsAnnex(lines[from + run.Count].Text);
    }

    private static bool IsClosing(string text) => BackMatter.IsSignature(text) || BackMatter.Begins(text);

    private static DateOnly? IssuedOn(List<SourceLine> preamble, List<SourceLine> closing) =>
        closing.Concat(preamble).Select(line => DateLine.Read(line.Text)).FirstOrDefault(day => day is not null)
        ?? preamble
            .Where(line => Adoption().IsMatch(line.Text))
            .Select(line => DateLine.First(line.Text))
            .FirstOrDefault(day => day is not null);

    private static DateOnly? EffectiveOn(IReadOnlyList<Clause> clauses, DateOnly? issued) =>
        clauses.Select(clause => Effective().Match(clause.Text)).LastOrDefault(match => match.Success) is { } match
            ? DateLine.First(match.Value) ?? (match.Value.Contains("之日", StringComparison.Ordinal) ? issued : null)
            : null;

    private static string? NumberOf(string line) => DocumentNumber().Match(line) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(
        @"^[（(]?((?:[\p{IsCJKUnifiedIdeographs}A-Za-z]{1,15}\s*[〔\[（(【]\s*(?:19|20)\d\d\s*[〕\]）)】]\s*(?:第)?\s*\d{1,4}\s*号)|(?:[\p{IsCJKUnifiedIdeographs}]{2,15}令\s*第?\s*\d{1,4}\s*号))[）)]?$"
    )]
    private static partial Regex DocumentNumber();

    [GeneratedRegex("(?:通知|意见|办法|条例|规定|细则|规则|方案|决定|制度|法|公告|规程|函|通告)(?:[（(][^（）()]*[）)])?$")]
    private static partial Regex TitleEnd();

    [GeneratedRegex(@"自[^。；]{2,16}日?起[^。；]{0,4}(?:施行|实施|执行)")]
    private static partial Regex Effective();

    [GeneratedRegex("(?:通过|公布|发布|批准)")]
    private static partial Regex Adoption();
}
