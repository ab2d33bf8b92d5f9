using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Legislation.Importing;

namespace Tuodi.Legislation.Study;

/// <summary>The figures of the seed study as printed, from <c>data/legislation/study</c>.</summary>
/// <param name="folder">The folder of the figures.</param>
public sealed class StudyData(string folder)
{
    /// <summary>The regions of the study, in its order.</summary>
    public static IReadOnlyList<string> Regions { get; } = ["Eastern", "Central", "Western", "Northeastern"];

    /// <summary>The legislative models, in its order.</summary>
    public static IReadOnlyList<string> Models { get; } = ["special", "embedded", "decentralised"];

    /// <summary>Table 1: jurisdictions by region and model, with <c>Total</c> and <c>total</c>.</summary>
    /// <exception cref="ProblemException">The file is missing or holds something else.</exception>
    public IReadOnlyDictionary<(string Region, string Model), decimal?> Table1() =>
        Read(
            "table1.csv",
            ["region", .. Models, "total"],
            (table, row) =>
                new[] { "special", "embedded", "decentralised", "total" }.Select(model =>
                    ((table.Cell(row, "region"), model), table.Cell(row, model))
                )
        );

    /// <summary>Table 2: the least and the most by method, statistic, measure and class of recipients; ratios in percent.</summary>
    /// <exception cref="ProblemException">The file is missing or holds something else.</exception>
    public IReadOnlyList<(string Method, string Statistic, string Measure, string Class, decimal? Value, string? Bound)> Table2()
    {
        var table = Open("table2.csv", ["method", "statistic", "measure", .. StudyClass.All, "bound"]);
        return
        [
            .. table.Rows.SelectMany(row =>
                StudyClass.All.Select(name =>
                {
                    var measure = table.Cell(row, "measure");
                    var value = Number("table2.csv", table.Cell(row, name));
                    return (
                        table.Cell(row, "method"),
                        table.Cell(row, "statistic"),
                        measure,
                        name,
                        measure == "ratio" ? value * 100 : value,
                        BoundOf(table.Cell(row, "bound"), name)
                    );
                })
            ),
        ];
    }

    /// <summary>The counts of texts by group (hierarchy, issuer_pattern, joint_issuer) and name.</summary>
    /// <exception cref="ProblemException">The file is missing or holds something else.</exception>
    public IReadOnlyDictionary<(string Group, string Name), decimal?> Counts() =>
        Read(
            "counts.csv",
            ["group", "name", "count"],
            (table, row) => [((table.Cell(row, "group"), table.Cell(row, "name")), table.Cell(row, "count"))]
        );

    /// <summary>"priority: no less than" is of one class; a sign without a name is of the whole row.</summary>
    private static string? BoundOf(string bound, string name) =>
        bound.Length == 0 ? null
        : !bound.Contains(':', StringComparison.Ordinal) ? bound
        : bound.StartsWith(name + ":", StringComparison.Ordinal) ? bound[(name.Length + 1)..].Trim()
        : null;

    private Dictionary<(string, string), decimal?> Read(
        string file,
        string[] headings,
        Func<CsvTable, IReadOnlyList<string>, IEnumerable<((string, string) Key, string Cell)>> cells
    )
    {
        var table = Open(file, headings);
        return table.Rows.SelectMany(row => cells(table, row)).ToDictionary(each => each.Key, each => Number(file, each.Cell));
    }

    private CsvTable Open(string file, string[] headings) => CsvTable.Read(Path.Combine(folder, file), headings);

    private static decimal? Number(string file, string cell) =>
        cell.Length == 0 ? null
        : decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ProblemException(
            new Problem(
                new Spot(file, 0, 0),
                new Bilingual($"“{cell}”不是数字", $"`{cell}` is no number"),
                new Bilingual("请照论文所印的数字填写，或者留空。", "Write the figure as the paper prints it, or leave it empty.")
            )
        );
}
