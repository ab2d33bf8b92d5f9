using Tuodi.Kernel;

namespace Tuodi.Office.Exports;

/// <summary>The layout of a list that leaves the office, as a file of <c>data/office/exports</c> describes it.</summary>
public sealed record ExportLayout
{
    /// <summary>After so many rows that lack something the rest is noise.</summary>
    private const int LackingMax = 40;

    private const string NoTown = "未匹配镇街";

    /// <summary>What the list is called.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>Whether it has the rows too that the office's rules exclude.</summary>
    public bool HasExcluded { get; init; }

    /// <summary>Whether each township has a list of its own.</summary>
    public bool IsPerTown { get; init; }

    /// <summary>The columns in their order.</summary>
    public required IReadOnlyList<ExportLayoutColumn> Columns { get; init; }

    /// <summary>The list, or one for each township, by name; rows without a township come last, for the office to look at.</summary>
    /// <param name="rows">The rows in the order in which they are to stand.</param>
    /// <exception cref="ProblemException">Rows lack what the layout requires; the first of them are named by their place in the office's list.</exception>
    public IReadOnlyList<ExportSheet> Sheets(IReadOnlyList<ExportRow> rows)
    {
        var kept = rows.Where(row => HasExcluded || !row.IsExcluded).ToList();
        Refuse(kept);
        return IsPerTown
            ?
            [
                .. kept.GroupBy(row => string.IsNullOrWhiteSpace(ExportField.Town(row)) ? null : ExportField.Town(row))
                    .OrderBy(town => town.Key is null)
                    .ThenBy(town => town.Key, StringComparer.Ordinal)
                    .Select(town => Sheet(town.Key ?? NoTown, [.. town])),
            ]
            : [Sheet(Title.In(Language.Chinese), kept)];
    }

    private ExportSheet Sheet(string name, List<ExportRow> rows) =>
        new(
            name,
            [.. Columns.Select(column => new ExportColumn(column.Heading, column.Form))],
            rows.Select((row, i) => Columns.Select(column => column.Field.Of(row, i + 1)).ToArray())
        );

    private void Refuse(List<ExportRow> rows)
    {
        var lacking = rows.SelectMany(
                (row, i) => Columns.Where(column => column.IsLacking(row, i + 1)).Select(column => (row.Settlement.Spot, column))
            )
            .Take(LackingMax)
            .Select(lack => new Problem(
                lack.Spot,
                lack.column.Form == ExportForm.Amount
                    ? new Bilingual(
                        $"此行没有大于零的{lack.column.Heading}，而{Title.In(Language.Chinese)}要求填写",
                        $"The row of this line has no {lack.column.Heading} above nothing, which {Title.In(Language.Chinese)} requires"
                    )
                    : new Bilingual(
                        $"此行没有{lack.column.Heading}，而{Title.In(Language.Chinese)}要求填写",
                        $"The row of this line has no {lack.column.Heading}, which {Title.In(Language.Chinese)} requires"
                    ),
                new Bilingual("请补填，或剔除此行。", "Fill it in, or leave the row out.")
            ))
            .ToList();
        if (lacking.Count > 0)
        {
            throw new ProblemException(lacking);
        }
    }
}
