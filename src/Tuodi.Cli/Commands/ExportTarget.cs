using Tuodi.Kernel;
using Tuodi.Office.Exports;

namespace Tuodi.Cli.Commands;

/// <summary>Where lists are written, whole or not at all: into a workbook, a CSV file, or a folder with a file each.</summary>
/// <param name="Path">The place; its ending says which.</param>
/// <param name="IsCsv">Whether the files of a folder are CSV.</param>
/// <param name="Numbers">How CSV writes numbers of persons and accounts.</param>
internal sealed record ExportTarget(string Path, bool IsCsv, CsvNumbers Numbers)
{
    private const string Workbook = ".xlsx";
    private const string Csv = ".csv";

    /// <summary>What no system takes in the name of a file, wherever the folder is carried to.</summary>
    private const string NotInNames = "\\/:*?\"<>|";

    public bool IsFolder => !Ends(Workbook) && !Ends(Csv);

    /// <exception cref="ProblemException">There are several lists for one CSV file.</exception>
    public void Write(IReadOnlyList<ExportSheet> sheets)
    {
        if (IsFolder)
        {
            NewFolder.Write(Path, folder => Each(folder, sheets));
        }
        else if (Ends(Workbook))
        {
            NewFile.Write(Path, stream => ExportWorkbook.Write(stream, sheets));
        }
        else if (sheets is [var only])
        {
            NewFile.Write(Path, stream => ExportCsv.Write(stream, only, Numbers));
        }
        else
        {
            throw new ProblemException(
                new Problem(
                    new Spot(Path, 0, 0),
                    new Bilingual($"{sheets.Count} 份清单写不进一个 CSV 文件", $"One CSV file cannot hold {sheets.Count} lists"),
                    new Bilingual("请写 --out 文件.xlsx，或 --out 文件夹 --csv。", "Give --out FILE.xlsx, or --out FOLDER with --csv.")
                )
            );
        }
    }

    private void Each(string folder, IReadOnlyList<ExportSheet> sheets)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var sheet in sheets)
        {
            var name = string.Concat(
                sheet.Name.Select(c => char.IsControl(c) || NotInNames.Contains(c, StringComparison.Ordinal) ? '_' : c)
            );
            for (var (wanted, again) = (name, 2); !taken.Add(name); again++)
            {
                name = $"{wanted} ({again})";
            }

            using var stream = File.Create(System.IO.Path.Combine(folder, name + (IsCsv ? Csv : Workbook)));
            if (IsCsv)
            {
                ExportCsv.Write(stream, sheet, Numbers);
            }
            else
            {
                ExportWorkbook.Write(stream, [sheet]);
            }
        }
    }

    private bool Ends(string ending) => Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
