using System.CommandLine;

namespace Tuodi.Cli.Commands;

/// <summary>Where a command that makes rows may put them: on the screen as lines or JSON, in a CSV file, in a workbook.</summary>
internal sealed class RowOutput
{
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string?> _csv = new("--csv") { Description = "write a CSV file", HelpName = "FILE.csv" };
    private readonly Option<string?> _xlsx = new("--xlsx") { Description = "write a workbook", HelpName = "FILE.xlsx" };

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_json);
        command.Add(_csv);
        command.Add(_xlsx);
    }

    /// <summary>Whether JSON is asked for.</summary>
    public bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    /// <summary>Whether lines for people are asked for: neither JSON nor a file.</summary>
    public bool IsForPeople(ParseResult parsed) => !IsJson(parsed) && parsed.GetValue(_csv) is null && parsed.GetValue(_xlsx) is null;

    /// <summary>Prints the rows, and writes them to files where any are given.</summary>
    public void Show(ParseResult parsed, Listing listing) => listing.Show(IsJson(parsed), parsed.GetValue(_csv), parsed.GetValue(_xlsx));

    /// <summary>Writes the rows to files where any are given, and prints nothing.</summary>
    public void Write(ParseResult parsed, Listing listing) => listing.Write(parsed.GetValue(_csv), parsed.GetValue(_xlsx));
}
