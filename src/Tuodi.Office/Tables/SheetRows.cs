using Tuodi.Kernel;

namespace Tuodi.Office.Tables;

/// <summary>The rows of a text file or of all sheets of a workbook, one after the other.</summary>
public static class SheetRows
{
    /// <summary>Reads the rows as they are taken; those without any text are passed over.</summary>
    /// <exception cref="ProblemException">The file is missing, empty, too large, or nothing that can be read.</exception>
    public static IEnumerable<SheetRow> Read(string path)
    {
        using var file = TableFile.Open(path);
        for (var sheet = 0; sheet < file.Sheets.Count; sheet++)
        {
            using var table = file.Open(sheet);
            while (table.Read())
            {
                yield return new SheetRow(path, sheet, table.Row, file.CountsFrom1904);
            }

            if (table.Undecoded > 0)
            {
                throw new ProblemException(
                    new Problem(
                        new Spot(path, 0, 0),
                        $"{table.Undecoded:N0} characters of the file could not be decoded",
                        "Save it again as CSV UTF-8 or as .xlsx."
                    )
                );
            }
        }
    }
}
