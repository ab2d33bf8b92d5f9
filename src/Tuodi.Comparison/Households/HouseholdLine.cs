using Tuodi.Kernel;

namespace Tuodi.Comparison.Households;

/// <summary>A line of a list as texts, from whatever file it was read.</summary>
/// <param name="Spot">Where it stands; the column counts from 1 as the cells do.</param>
/// <param name="Cells">Its cells.</param>
public sealed record HouseholdLine(Spot Spot, IReadOnlyList<string> Cells)
{
    /// <summary>A cell without blanks around it; empty beyond the last.</summary>
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column].Trim() : string.Empty;

    /// <summary>The place of a cell.</summary>
    public Spot SpotOf(int column) => Spot with { Column = column + 1 };
}
