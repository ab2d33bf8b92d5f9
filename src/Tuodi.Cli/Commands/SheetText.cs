using Spectre.Console;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Settlement.Sheets;

namespace Tuodi.Cli.Commands;

/// <summary>Prints a document in words. Tables are laid out by what characters are wide on a screen, where a Chinese one counts twice.</summary>
internal static class SheetText
{
    private const int WidthOfFiles = 180;

    public static void Write(IReadOnlyList<SheetNode> sections, Language language)
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = WidthOfFiles;
        }

        foreach (var section in sections)
        {
            Console.WriteLine(section.Title);
            Cells(section, "  ");
            foreach (var node in section.Below)
            {
                Node(node, section.Key, language);
            }

            Console.WriteLine();
        }
    }

    private static void Node(SheetNode node, string section, Language language)
    {
        if (section == "layers")
        {
            Layer(node, language);
            return;
        }

        var head = node.Title.Length == 0 || node.Title == node.Key ? node.Key : $"{node.Key}  {node.Title}";
        if (node.Title.Length > 0)
        {
            Console.WriteLine($"  {head}{Cite(node)}");
            Cells(node, "    ");
        }
        else
        {
            // A provision is its own title.
            Console.WriteLine(
                $"  - {string.Join("; ", node.Cells.Select((cell, i) => i == 0 ? cell.Text : $"{cell.Label}: {cell.Text}"))}{Cite(node)}"
            );
        }

        foreach (var below in node.Below)
        {
            Console.WriteLine(
                $"    {below.Title}: {string.Join("; ", below.Cells.Select(cell => cell.Key == "is" ? cell.Text : $"{cell.Label} {cell.Text}"))}{Cite(below)}"
            );
        }
    }

    private static void Layer(SheetNode layer, Language language)
    {
        Console.WriteLine();
        Console.WriteLine($"  {layer.Key}  {layer.Title}{Cite(layer)}");
        Cells(layer, "    ");
        foreach (var part in layer.Below.Where(part => part.Below.Count > 0))
        {
            if (SameBase(part) is { } same)
            {
                Console.WriteLine($"    {same.Label}: {same.Text}");
            }

            AnsiConsole.Write(Table(part, language));
        }
    }

    // One base for all rows is said once.
    private static SheetCell? SameBase(SheetNode part)
    {
        var bases = part.Below.Select(row => row.Cells.FirstOrDefault(cell => cell.Key == "base")).Distinct().ToList();
        return bases.Count == 1 ? bases[0] : null;
    }

    private static Table Table(SheetNode part, Language language)
    {
        var chinese = language == Language.Chinese;
        var columns = part
            .Below.SelectMany(row => row.Cells)
            .DistinctBy(cell => cell.Key)
            .Where(cell => cell.Key != "base" || SameBase(part) is null)
            .ToList();
        var isAdjustment = part.Key == "adjust";
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(
            isAdjustment ? (chinese ? "调整条件" : "adjustment when")
            : chinese ? "对象与条件"
            : "who and when"
        );
        foreach (var column in columns)
        {
            table.AddColumn(isAdjustment && column.Key == "change" ? (chinese ? "调整" : "change") : Markup.Escape(column.Label));
        }

        table.AddColumn(chinese ? "依据" : "by");
        foreach (var row in part.Below)
        {
            var cells = columns.Select(column => Text(row, column.Key, isAdjustment));
            table.AddRow([Markup.Escape(row.Title), .. cells, Markup.Escape(row.Cite is { } cite ? Says(cite) : string.Empty)]);
        }

        return table;
    }

    private static string Text(SheetNode row, string key, bool isAdjustment)
    {
        var cell = row.Cells.FirstOrDefault(cell => cell.Key == key);
        return Markup.Escape(
            cell is null ? string.Empty
            : isAdjustment && key == "change" ? $"{cell.Label} {cell.Text}"
            : cell.Text
        );
    }

    private static void Cells(SheetNode node, string indent)
    {
        foreach (var cell in node.Cells)
        {
            Console.WriteLine($"{indent}{cell.Label}: {cell.Text}");
        }
    }

    private static string Cite(SheetNode node) => node.Cite is { } cite ? $"  ({Says(cite)})" : string.Empty;

    private static string Says(Citation cite) => $"{cite} [{Shapes.Grades[(int)cite.Grade]}]";
}
