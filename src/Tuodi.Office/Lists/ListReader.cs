using Tuodi.Kernel;
using Tuodi.Office.Recognising;
using Tuodi.Office.Tables;

namespace Tuodi.Office.Lists;

/// <summary>Reads the lists of an office, whatever their shape. One reader for all files of a run shares the texts that they have in common.</summary>
/// <param name="data">What headings and identities mean.</param>
public sealed class ListReader(OfficeData data)
{
    private readonly TextPool _pool = new();
    private readonly Recogniser _recogniser = new(data.Headings);

    /// <summary>Reads the lists of a file: one of a text, of a workbook one for each sheet that is recognised.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What the user knows better.</param>
    /// <param name="progress">Is told how far it has come.</param>
    /// <param name="cancel">Stops between rows.</param>
    /// <exception cref="ProblemException">The file cannot be understood; nothing of it is taken.</exception>
    public IReadOnlyList<OfficeList> Read(
        string path,
        ReadOptions? options = null,
        IProgress<ReadProgress>? progress = null,
        CancellationToken cancel = default
    )
    {
        options ??= new ReadOptions();
        using var file = TableFile.Open(path);
        var lists = new List<OfficeList>();
        var failures = new List<(string? Sheet, Bilingual Failure)>();
        for (var sheet = 0; sheet < file.Sheets.Count; sheet++)
        {
            var name = file.Sheets[sheet];
            if (options.Sheet is { } wanted && name != wanted)
            {
                continue;
            }

            var names = new List<string> { Path.GetFileNameWithoutExtension(path), name ?? string.Empty };
            var top = Top(file, sheet);
            if (_recogniser.Recognise(top, names, options.Kind, out var failure) is { } recognition)
            {
                names.AddRange(top.TakeWhile(row => row.Line < recognition.Headings.Line).SelectMany(row => row.Cells));
                var month = options.Month ?? MonthInName.Find(names);
                using var table = file.Open(sheet);
                lists.Add(new SheetReader(file, name, table, recognition, month, _pool, data.Identities).Read(progress, cancel));
            }
            else
            {
                failures.Add((name, failure));
            }
        }

        return lists.Count > 0 ? lists : throw Unrecognised(file, options, failures);
    }

    private static List<(int Line, string[] Cells)> Top(TableFile file, int sheet)
    {
        using var table = file.Open(sheet);
        var top = new List<(int Line, string[] Cells)>();
        while (top.Count < Recogniser.RowsMax && table.Read())
        {
            top.Add((table.Row.Line, table.Row.Copy()));
        }

        return top;
    }

    private static ProblemException Unrecognised(TableFile file, ReadOptions options, List<(string? Sheet, Bilingual Failure)> failures)
    {
        if (failures.Count == 0)
        {
            return TableFile.Refuse(
                new Spot(file.Path, 0, 0),
                new(
                    $"没有名为 {options.Sheet} 的工作表；现有 {string.Join("、", file.Sheets)}",
                    $"There is no sheet {options.Sheet}; there are {string.Join(", ", file.Sheets)}"
                ),
                new("请写明其中之一。", "Name one of these.")
            );
        }

        return new ProblemException([
            .. failures.Select(failure => new Problem(
                new Spot(file.Path, 0, 0),
                new Bilingual(
                    $"{(failure.Sheet is { } sheet ? $"工作表 {sheet} 的" : string.Empty)}清单无法识别：{failure.Failure.Chinese}",
                    $"The list{(failure.Sheet is { } name ? $" in sheet {name}" : string.Empty)} was not recognised: {failure.Failure.English}"
                ),
                new Bilingual(
                    "请按通常的列名命名，或说明清单种类，或把列名加入自己的数据文件。",
                    "Name the columns as offices do, say which kind of list it is, or add its headings to a data file of your own."
                )
            )),
        ]);
    }
}
