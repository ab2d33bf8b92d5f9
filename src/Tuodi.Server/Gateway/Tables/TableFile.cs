using Tuodi.Kernel;

namespace Tuodi.Server.Gateway.Tables;

/// <summary>Reads the CSV files of <c>data/interface</c>: a heading, then rows whose cells hold neither commas nor quotation marks.</summary>
internal static class TableFile
{
    public static IEnumerable<(Spot Spot, string[] Cells)> Read(string path, string name, string heading)
    {
        if (!File.Exists(path))
        {
            throw Refuse(new Spot(name, 0, 0), "There is no such file", "Start the server where data/interface is, or say where it is.");
        }

        var columns = heading.Split(',').Length;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var spot = new Spot(name, number, 1);
            var cells = line.Split(',');
            if (number == 1 && line != heading)
            {
                throw Refuse(spot, "The heading is not what is expected", $"Write {heading}");
            }

            if (cells.Length != columns || line.Contains('"', StringComparison.Ordinal))
            {
                throw Refuse(
                    spot,
                    $"This row has not {columns} plain cells",
                    "Write ， for a comma inside a cell, and no quotation marks."
                );
            }

            if (number > 1)
            {
                yield return (spot, cells);
            }
        }
    }

    public static ProblemException Refuse(Spot spot, string wrong, string remedy) => new(new Problem(spot, wrong, remedy));
}
