using Spectre.Console;

namespace Tuodi.Cli.Commands;

/// <summary>Prints a table of texts, laid out by what characters are wide on a screen.</summary>
internal static class TableText
{
    private const int WidthOfFiles = 200;

    /// <summary>Prints rows under headings; numbers, from a column on, stand to the right.</summary>
    public static void Write(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows, int numbersFrom = int.MaxValue)
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = WidthOfFiles;
        }

        var table = new Table().Border(TableBorder.Simple);
        for (var i = 0; i < headings.Count; i++)
        {
            var column = new TableColumn(Markup.Escape(headings[i]));
            table.AddColumn(i >= numbersFrom ? column.RightAligned() : column);
        }

        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        AnsiConsole.Write(table);
    }
}
