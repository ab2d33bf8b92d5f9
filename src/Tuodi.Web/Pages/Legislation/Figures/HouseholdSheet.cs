using Tuodi.Comparison.Households;
using Tuodi.Kernel;
using Tuodi.Office.Tables;

namespace Tuodi.Web.Pages.Legislation.Figures;

/// <summary>Households in a list of CSV or a workbook.</summary>
public static class HouseholdSheet
{
    /// <summary>The households of a list.</summary>
    /// <param name="path">The list.</param>
    /// <param name="day">The day on which the visits are settled.</param>
    /// <exception cref="ProblemException">Something in it is wrong; all that was found is told.</exception>
    public static IReadOnlyList<Household> Read(string path, DateOnly day) => HouseholdTable.Read(SheetRows.Read(path).Select(Line), day);

    private static HouseholdLine Line(SheetRow row) =>
        new(new Spot(row.File, row.Line, 1), [.. Enumerable.Range(0, row.Count).Select(row.Text)]);
}
