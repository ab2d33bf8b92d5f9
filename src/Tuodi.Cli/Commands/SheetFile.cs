using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Office.Exports;

namespace Tuodi.Cli.Commands;

/// <summary>Writes one list into a workbook or a CSV file, as its name says.</summary>
internal static class SheetFile
{
    public static Option<string?> Out() =>
        new("--out") { Description = "also write the list into a file", HelpName = "FILE.csv|FILE.xlsx" };

    /// <summary>Refuses a place that cannot be written to, before the work and not after it.</summary>
    /// <exception cref="ProblemException">The file's name says neither CSV nor workbook, or its folder is not there.</exception>
    public static void Check(string? path)
    {
        if (path is null)
        {
            return;
        }

        if (Target(path).IsFolder)
        {
            throw new ProblemException(
                new Problem(
                    new Spot(path, 0, 0),
                    new Bilingual("文件名不以 .csv 或 .xlsx 结尾", "The file's name ends in neither .csv nor .xlsx"),
                    new Bilingual("请写 --out 文件.csv 或 --out 文件.xlsx。", "Write --out FILE.csv or --out FILE.xlsx.")
                )
            );
        }

        NewFile.CheckPlace(path, []);
    }

    /// <summary>Writes the list where a file is given, and tells of it; beside JSON, where it does not mix with it.</summary>
    public static void Write(string? path, Func<ExportSheet> sheet, Language language, bool isJson)
    {
        if (path is null)
        {
            return;
        }

        var list = sheet();
        var rows = list.Rows.ToList();
        Target(path).Write([list with { Rows = rows }]);
        (isJson ? Console.Error : Console.Out).WriteLine(
            language == Language.Chinese ? $"已写入 {path}，{rows.Count:N0} 行" : $"written to {path}, {rows.Count:N0} rows"
        );
    }

    private static ExportTarget Target(string path) => new(path, IsCsv: true, CsvNumbers.Plain);
}
