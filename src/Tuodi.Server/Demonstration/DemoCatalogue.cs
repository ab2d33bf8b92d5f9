using System.Globalization;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Storage.Rows;

namespace Tuodi.Server.Demonstration;

/// <summary>Reads the sample of a catalogue, <c>data/catalogue/sample.csv</c>.</summary>
internal static class DemoCatalogue
{
    private const string Heading = "code,valid_from,valid_to,name,list,grade,charge_type,first_pay_rate,price_limit";

    /// <exception cref="Kernel.ProblemException">The file is missing or wrong.</exception>
    public static IReadOnlyList<CatalogueItemRow> Read(string path) =>
        [.. TableFile.Read(path, path, Heading).Select(row => Item(row.Cells))];

    private static CatalogueItemRow Item(string[] cells) =>
        new()
        {
            Code = cells[0],
            ValidFrom = DateOnly.ParseExact(cells[1], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            ValidTo = cells[2].Length == 0 ? null : DateOnly.ParseExact(cells[2], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Name = cells[3],
            List = cells[4],
            Grade = cells[5],
            ChargeType = cells[6],
            FirstPayRate = cells[7],
            PriceLimit = cells[8].Length == 0 ? null : cells[8],
        };
}
