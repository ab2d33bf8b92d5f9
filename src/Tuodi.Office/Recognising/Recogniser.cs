using Tuodi.Kernel;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Recognising;

/// <summary>Finds the headings of a sheet and what kind of list it is.</summary>
internal sealed class Recogniser(HeadingBook book)
{
    /// <summary>Headings stand below at most so many rows of titles.</summary>
    public const int RowsMax = 30;

    /// <summary>A word in a name speaks as loud as so many thousandths of likeness, a character.</summary>
    private const int LoudnessPerCharacter = 150;

    private const int NearestMax = 3;
    private const int HeadingsShownMax = 40;

    private static readonly Bilingual Recognised = new(null, null);

    /// <summary>Recognises a sheet by its first rows.</summary>
    /// <param name="top">The first rows.</param>
    /// <param name="names">The names of file and sheet.</param>
    /// <param name="wanted">The kind that the user says it is.</param>
    /// <param name="failure">Why it was not recognised.</param>
    public Recognition? Recognise(
        IReadOnlyList<(int Line, string[] Cells)> top,
        IReadOnlyList<string> names,
        ListKind? wanted,
        out Bilingual failure
    )
    {
        var candidates = Candidates(top);
        var kinds = book.Kinds.Where(shape => wanted is null || shape.Kind == wanted).ToList();
        var headings = candidates
            .OrderByDescending(candidate => kinds.Any(shape => shape.Fits(candidate.Fields)))
            .ThenByDescending(candidate => candidate.Fields.Count)
            .ThenBy(candidate => candidate.Line)
            .ThenByDescending(candidate => candidate.LastLine)
            .FirstOrDefault();
        if (headings is null || headings.Fields.Count == 0)
        {
            failure = NoHeadings(top);
            return null;
        }

        var words = book.Fold(string.Join('\n', names.Concat(top.TakeWhile(row => row.Line < headings.Line).SelectMany(row => row.Cells))));
        var best = kinds
            .Where(shape => shape.Fits(headings.Fields))
            .MaxBy(shape => shape.Likeness(headings.Fields) + (Loudness(shape, words) * LoudnessPerCharacter));
        failure = best is null ? Nearest(headings, kinds) : Recognised;
        return best is null ? null : new Recognition(best, headings);
    }

    private static int Loudness(KindShape shape, string words) =>
        shape.Words.Where(word => words.Contains(word, StringComparison.Ordinal)).Select(word => word.Length).DefaultIfEmpty().Max();

    /// <summary>Each row alone, and each with the one below it where that looks like the lower half of merged headings.</summary>
    private List<HeadingCandidate> Candidates(IReadOnlyList<(int Line, string[] Cells)> top)
    {
        var candidates = new List<HeadingCandidate>();
        for (var i = 0; i < top.Count; i++)
        {
            var (line, upper) = top[i];
            var alone = HeadingCandidate.Of(line, line, upper, book);
            candidates.Add(alone);

            // A title with nothing known in it is no upper half.
            if (i + 1 < top.Count && IsLowerHalf(upper, top[i + 1].Cells) && alone.Fields.Count > 0)
            {
                candidates.Add(HeadingCandidate.Of(line, top[i + 1].Line, Merge(upper, top[i + 1].Cells), book));
            }
        }

        return candidates;
    }

    /// <summary>Words only, none of them data, below cells that were merged to the right; blank where a cell was merged downwards.</summary>
    private static bool IsLowerHalf(string[] upper, string[] lower)
    {
        var isBelowGap = false;
        for (var i = 0; i < lower.Length; i++)
        {
            var cell = lower[i].AsSpan().Trim();
            if (cell.Length > 0 && (char.IsAsciiDigit(cell[0]) || cell[0] is '-' or '¥' or '￥' or '='))
            {
                return false;
            }

            isBelowGap |= cell.Length > 0 && (i >= upper.Length || string.IsNullOrWhiteSpace(upper[i]));
        }

        return isBelowGap && upper.Where((cell, i) => cell.Length > 0 && (i >= lower.Length || string.IsNullOrWhiteSpace(lower[i]))).Any();
    }

    private string[] Merge(string[] upper, string[] lower)
    {
        var merged = new string[Math.Max(upper.Length, lower.Length)];
        var group = string.Empty;
        for (var i = 0; i < merged.Length; i++)
        {
            var (above, below) = (i < upper.Length ? upper[i].Trim() : string.Empty, i < lower.Length ? lower[i].Trim() : string.Empty);
            group = above.Length > 0 ? above : group;

            // 救助 over 金额 means what 救助金额 means, where that is known and 金额 is not.
            merged[i] =
                below.Length == 0 ? above
                : book.Find(below) is null && book.Find(group + below) is not null ? group + below
                : below;
        }

        return merged;
    }

    private static Bilingual NoHeadings(IReadOnlyList<(int Line, string[] Cells)> top)
    {
        var (line, cells) = top.FirstOrDefault(row => row.Cells.Length > 0);
        return cells is null
            ? new("其中没有行", "there are no rows in it")
            : new(
                $"前 {top.Count} 行中没有标题行（第 {line} 行：{Shown(cells)}）",
                $"no row of headings was found in its first {top.Count} rows (line {line}: {Shown(cells)})"
            );
    }

    private Bilingual Nearest(HeadingCandidate headings, List<KindShape> kinds)
    {
        var shown = Shown([.. headings.Columns.Select(column => column.Heading)]);
        var nearest = kinds
            .OrderBy(shape => shape.Lacking(headings.Fields).Count + shape.Without.Count(headings.Fields.Contains))
            .ThenByDescending(shape => shape.Likeness(headings.Fields))
            .Take(NearestMax)
            .Select(shape => (shape.Title, Obstacles: Obstacles(shape, headings.Fields)))
            .ToList();
        return new(
            $"第 {headings.Line} 行的标题是 {shown}；最接近的是 {string.Join("、", nearest.Select(each => $"{each.Title.In(Language.Chinese)}（{each.Obstacles.Chinese}）"))}",
            $"its headings in line {headings.Line} are {shown}; nearest come {string.Join(", ", nearest.Select(each => $"{each.Title} ({each.Obstacles.English})"))}"
        );
    }

    private Bilingual Obstacles(KindShape shape, IReadOnlySet<Field> fields)
    {
        var lacking = shape.Lacking(fields);
        var strange = shape.Without.Where(fields.Contains).Select(book.Title).ToList();
        return new(
            Both(
                "；",
                lacking.Count > 0
                    ? $"缺少 {string.Join("、", lacking.Select(need => string.Join(" 或 ", need.Select(book.Title))))}"
                    : null,
                strange.Count > 0 ? $"不应有 {string.Join("、", strange)}" : null
            ),
            Both(
                "; ",
                lacking.Count > 0
                    ? $"lacks {string.Join(", ", lacking.Select(need => string.Join(" or ", need.Select(book.Title))))}"
                    : null,
                strange.Count > 0 ? $"never has {string.Join(", ", strange)}" : null
            )
        );
    }

    private static string Both(string between, params string?[] said) => string.Join(between, said.OfType<string>());

    private static string Shown(string[] cells)
    {
        var named = cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).Select(cell => cell.Trim()).ToList();
        return string.Join(", ", named.Take(HeadingsShownMax)) + (named.Count > HeadingsShownMax ? ", ..." : string.Empty);
    }
}
