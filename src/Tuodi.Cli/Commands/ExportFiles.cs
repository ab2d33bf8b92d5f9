using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Office.Exports;

namespace Tuodi.Cli.Commands;

/// <summary>The options that say where a list that leaves the office is written, and as what.</summary>
internal sealed class ExportFiles
{
    private static readonly Dictionary<string, CsvNumbers> Forms = Enum.GetValues<CsvNumbers>()
        .ToDictionary(Office.Reports.Words.Key, StringComparer.Ordinal);

    private readonly Option<string> _out = new("--out")
    {
        Description = "a workbook, a CSV file, or a new folder for a file each list",
        HelpName = "FILE.xlsx|FILE.csv|FOLDER",
        Required = true,
    };

    private readonly Option<bool> _csv = new("--csv") { Description = "in a folder: CSV instead of workbooks" };

    private readonly Option<string> _numbers = new("--numbers")
    {
        Description = "how CSV keeps numbers of persons and accounts from being rounded: plain, tab behind, or wrapped as =\"...\"",
        DefaultValueFactory = _ => "plain",
        HelpName = "plain|tab|wrapped",
    };

    private readonly Option<bool> _overwrite = new("--overwrite")
    {
        Description = "write over an earlier file; a folder has to be new or empty",
    };

    public ExportFiles() => _numbers.AcceptOnlyFromAmong([.. Forms.Keys]);

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _out, _csv, _numbers, _overwrite })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Where a call wants its lists; what cannot be written to is refused before the work.</summary>
    /// <exception cref="ProblemException">The place cannot be written to, or something is there that may not go.</exception>
    public ExportTarget Read(OfficeCall call)
    {
        var path = call.Parsed.GetRequiredValue(_out);
        var target = new ExportTarget(path, call.Parsed.GetValue(_csv), Forms[call.Parsed.GetRequiredValue(_numbers)]);
        if (target.IsFolder)
        {
            NewFolder.Check(path);
        }
        else
        {
            NewFile.CheckPlace(path, [call.Workspace]);
            NewFile.CheckNew(path, call.Parsed.GetValue(_overwrite));
        }

        return target;
    }
}
