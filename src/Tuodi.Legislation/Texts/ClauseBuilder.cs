namespace Tuodi.Legislation.Texts;

/// <summary>Makes numbered clauses of paragraphs.</summary>
internal sealed class ClauseBuilder
{
    private const int HeadingLength = 40;

    private readonly List<Clause> _clauses = [];
    private readonly List<(ClauseMark Mark, string Text)> _open = [];
    private readonly Dictionary<string, int> _paragraphs = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<(SourceLine Line, (ClauseMark Mark, int Length)? Numbering)> _lines;
    private readonly bool _subitemsRunThrough;

    private readonly Annex? _annex;

    private ClauseBuilder(IReadOnlyList<SourceLine> lines, Annex? annex)
    {
        _annex = annex;
        _lines = [.. lines.Select(line => (line, MarkReader.Read(line.Text)))];
        _subitemsRunThrough = SubitemsRunThrough();
    }

    public static IReadOnlyList<Clause> Build(IReadOnlyList<SourceLine> lines) => Build(lines, null);

    /// <summary>The clauses of an annex; its title is one of them and stands above the rest.</summary>
    public static IReadOnlyList<Clause> Build(Annex annex)
    {
        var clauses = Build(annex.Lines, annex);
        return annex.Heading is { } title
            ? [new Clause(new ClausePlace([], 0) { Annex = annex.Name }, title.Text, title.Number, title.Column, []), .. clauses]
            : clauses;
    }

    private static List<Clause> Build(IReadOnlyList<SourceLine> lines, Annex? annex)
    {
        var builder = new ClauseBuilder(lines, annex);
        for (var i = 0; i < lines.Count; i++)
        {
            builder.Add(i);
        }

        return builder._clauses;
    }

    private void Add(int index)
    {
        var (line, numbering) = _lines[index];
        if (numbering is not var (mark, length))
        {
            GoUp(index);
            Emit(line, 0);
            return;
        }

        _open.RemoveAll(open => open.Mark.Level >= mark.Level);
        if (mark.Level == ClauseLevel.Subitem && _subitemsRunThrough)
        {
            _open.RemoveAll(open => open.Mark.Level == ClauseLevel.Heading);
        }

        var text = line.Text[length..];
        _open.Add((mark, mark.Level != ClauseLevel.Article && IsHeading(text) ? text : string.Empty));
        if (mark.Level > ClauseLevel.Section)
        {
            Emit(line, length);
        }
    }

    private void Emit(SourceLine line, int length)
    {
        var marks = _open.Select(open => open.Mark).Where(mark => mark.Level > ClauseLevel.Section).ToArray();
        var key = string.Concat(marks.Select(mark => mark.ToString() + '|'));
        var paragraph = _paragraphs[key] =
            length > 0 && marks[^1].Level > ClauseLevel.Article && IsHeading(line.Text[length..])
                ? 0
                : _paragraphs.GetValueOrDefault(key) + 1;
        var above = length > 0 ? _open.SkipLast(1) : _open;
        string[] headings =
        [
            .. _annex?.Heading is { } title ? [$"{_annex.Name} {title.Text}"] : Array.Empty<string>(),
            .. above.Where(open => open.Text.Length > 0).Select(open => Written(open.Mark, open.Text)),
        ];
        var place = new ClausePlace(marks, paragraph) { Annex = _annex?.Name };
        _clauses.Add(new Clause(place, line.Text[length..], line.Number, line.Column + length, headings));
    }

    /// <summary>A paragraph without number behind the last of several items belongs to what stands above them; between two items, to the one before it.</summary>
    private void GoUp(int index)
    {
        while (
            _open.Count > 1
            && _open[^1].Mark.Level > ClauseLevel.Heading
            && _open[^1].Text.Length == 0
            && !HasSibling(index, _open[^1].Mark)
        )
        {
            _open.RemoveAt(_open.Count - 1);
        }
    }

    private bool HasSibling(int index, ClauseMark last)
    {
        for (var i = index + 1; i < _lines.Count; i++)
        {
            if (_lines[i].Numbering is var (mark, _) && mark.Level <= last.Level)
            {
                return mark.Level == last.Level && mark.Number == last.Number + 1;
            }
        }

        return false;
    }

    /// <summary>Whether 1. 2. 3. are counted on from one main point (一、) to the next, so that a citation names the number alone.</summary>
    private bool SubitemsRunThrough()
    {
        var (headings, isFirst, fresh, items) = (0, false, 0, 0);
        foreach (var (_, numbering) in _lines)
        {
            if (numbering is not var (mark, _))
            {
                continue;
            }

            items += mark.Level is ClauseLevel.Item or ClauseLevel.Article ? 1 : 0;
            (headings, isFirst) = mark.Level == ClauseLevel.Heading ? (headings + 1, true) : (headings, isFirst);
            if (mark.Level == ClauseLevel.Subitem && isFirst)
            {
                fresh += headings > 1 && mark.Number > 1 ? 1 : 0;
                isFirst = false;
            }
        }

        return items == 0 && fresh > 0;
    }

    private static bool IsHeading(string text) =>
        text.Length is > 0 and <= HeadingLength && !"。；：，、！".Contains(text[^1], StringComparison.Ordinal);

    private static string Written(ClauseMark mark, string text) =>
        mark.Level switch
        {
            ClauseLevel.Heading => $"{mark}、{text}",
            ClauseLevel.Subitem => $"{mark}. {text}",
            ClauseLevel.Item or ClauseLevel.Point or ClauseLevel.Circle => $"{mark}{text}",
            _ => $"{mark} {text}",
        };
}
