namespace Tuodi.Office.Recognising;

/// <summary>A row, or two merged ones, that may hold the headings.</summary>
/// <param name="Line">The line of the sheet; of two the upper.</param>
/// <param name="LastLine">The last line that belongs to the headings.</param>
/// <param name="Columns">What the columns would be.</param>
internal sealed record HeadingCandidate(int Line, int LastLine, IReadOnlyList<ColumnMapping> Columns)
{
    public IReadOnlySet<Field> Fields { get; } = Columns.Select(column => column.Field).OfType<Field>().ToHashSet();

    /// <summary>Reads the cells of a row as headings.</summary>
    public static HeadingCandidate Of(int line, int lastLine, IReadOnlyList<string> cells, HeadingBook book)
    {
        var columns = new List<ColumnMapping>();
        var taken = new Dictionary<Field, (int Place, int Rank)>();
        for (var i = 0; i < cells.Count; i++)
        {
            var heading = cells[i].Trim();
            if (heading.Length == 0)
            {
                continue;
            }

            var column = new ColumnMapping(i, heading, null);
            if (book.Find(heading) is { } meaning)
            {
                column = Place(column, meaning.Field, meaning.Rank, columns, taken, book);
            }

            columns.Add(column);
        }

        return new HeadingCandidate(line, lastLine, columns);
    }

    /// <summary>Two columns with one meaning: the same heading again has a meaning of its own, else the better word counts, else the first.</summary>
    private static ColumnMapping Place(
        ColumnMapping column,
        Field field,
        int rank,
        List<ColumnMapping> columns,
        Dictionary<Field, (int Place, int Rank)> taken,
        HeadingBook book
    )
    {
        if (!taken.TryGetValue(field, out var first))
        {
            taken[field] = (columns.Count, rank);
            return column with { Field = field };
        }

        if (rank == first.Rank && book.Repeated.TryGetValue(field, out var second))
        {
            return taken.ContainsKey(second)
                ? column with
                {
                    Remark = new("第三次出现", "stands a third time"),
                }
                : Place(column, second, rank, columns, taken, book);
        }

        if (rank < first.Rank)
        {
            columns[first.Place] = columns[first.Place] with
            {
                Field = null,
                Remark = new($"已采用 `{column.Heading}`", $"`{column.Heading}` says it better"),
            };
            taken[field] = (columns.Count, rank);
            return column with { Field = field };
        }

        return column with
        {
            Remark = new($"已采用 `{columns[first.Place].Heading}`", $"`{columns[first.Place].Heading}` says it already"),
        };
    }
}
