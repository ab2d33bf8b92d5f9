using System.Security.Cryptography;
using Tuodi.Kernel;
using Tuodi.Office.Tables;
using Tuodi.Storage.Register;

namespace Tuodi.Server.Register;

/// <summary>Reads the lists of the register from CSV and XLSX.</summary>
public static class RegisterFiles
{
    /// <summary>In so many first rows the headings are looked for.</summary>
    public const int HeadingRowsMax = 20;

    /// <summary>What stands in the first cell of a sheet that explains the columns; such a sheet of a template is not brought in.</summary>
    public static Bilingual Guide { get; } = new("说明（本表不导入）", "Guide (this sheet is not brought in)");

    private static string Brought => string.Join(", ", RegisterShapes.All.Where(each => each.IsImported).Select(each => each.Name));

    /// <summary>What each heading of a list's first sheet was taken for; a heading that is no column of the list was taken for nothing.</summary>
    /// <exception cref="ProblemException">The file cannot be read.</exception>
    public static IReadOnlyList<(string Heading, RegisterColumn? Column)> Headings(RegisterShape shape, string path) =>
        SheetRows
            .Read(path)
            .Take(HeadingRowsMax)
            .Where(row => row.Sheet == 0)
            .Select(row => RegisterColumns.Find(shape, row)?.Headings(row))
            .FirstOrDefault(found => found is not null)
        ?? [];

    /// <summary>A list of a kind; its rows are read as they are taken.</summary>
    /// <exception cref="ProblemException">The kind is not brought in, or the file cannot be read or lacks a column that is needed.</exception>
    public static RegisterFile Open(RegisterShape shape, string path)
    {
        if (!shape.IsImported)
        {
            throw new ProblemException(
                new Problem(
                    new Spot(path, 0, 0),
                    new Bilingual(
                        $"{shape.Name} 来自医疗机构和结算，不能导入",
                        $"{shape.Name} come from hospitals and from settling, and are not brought in"
                    ),
                    new Bilingual($"可导入：{Brought}。", $"Bring in one of: {Brought}.")
                )
            );
        }

        CheckHeadings(shape, path, SheetRows.Read(path).Where(row => row.Sheet == 0));
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return new RegisterFile(shape.Kind, Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(stream)), Rows(shape, path));
    }

    // Every sheet has headings of its own: what stands in one without them must not be passed over.
    private static IEnumerable<RegisterRow> Rows(RegisterShape shape, string path)
    {
        var columns = (RegisterColumns?)null;
        var top = new List<SheetRow>();
        var guide = -1;
        foreach (var row in SheetRows.Read(path))
        {
            if (top.Count > 0 && row.Sheet != top[0].Sheet)
            {
                (columns, top) = (columns is null ? throw NoHeadings(shape, path, top) : null, []);
            }

            if (top.Count == 0 && (row.Text(0) == Guide.Chinese || row.Text(0) == Guide.English))
            {
                guide = row.Sheet;
            }

            if (row.Sheet == guide)
            {
                continue;
            }

            if (columns is not null)
            {
                yield return columns.Read(row);
                continue;
            }

            top.Add(row);
            columns = RegisterColumns.Find(shape, row);
            if (columns is null && top.Count == HeadingRowsMax)
            {
                throw NoHeadings(shape, path, top);
            }
        }

        if (columns is null && top.Count > 0)
        {
            throw NoHeadings(shape, path, top);
        }
    }

    private static void CheckHeadings(RegisterShape shape, string path, IEnumerable<SheetRow> rows)
    {
        var top = rows.Take(HeadingRowsMax).ToList();
        if (!top.Exists(row => RegisterColumns.Find(shape, row) is not null))
        {
            throw NoHeadings(shape, path, top);
        }
    }

    private static ProblemException NoHeadings(RegisterShape shape, string path, IReadOnlyList<SheetRow> top)
    {
        var best = top.OrderBy(row => RegisterColumns.Missing(shape, row).Count).FirstOrDefault();
        var missing = best is null ? [.. shape.Columns.Where(column => column.IsNeeded)] : RegisterColumns.Missing(shape, best);
        return new ProblemException(
            new Problem(
                new Spot(path, best?.Line ?? 0, 1),
                new Bilingual(
                    $"{shape.Name} 的表头缺少 {string.Join("、", missing.Select(column => $"{column.Chinese}（{column.Name}）"))}",
                    $"The headings of {shape.Name} lack {string.Join(", ", missing.Select(column => $"{column.Chinese} ({column.Name})"))}"
                ),
                new Bilingual(
                    $"请按该种名单的模板命名各列，中文或英文均可：{string.Join("、", shape.Columns.Select(column => column.Chinese))}。",
                    $"Name the columns as the template of this list does, in Chinese or in English: {string.Join(", ", shape.Columns.Select(column => column.Name))}."
                )
            )
        );
    }
}
