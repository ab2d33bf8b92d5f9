using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;

namespace Tuodi.Settlement.Tracing;

/// <summary>A row of a table that was looked at for a category the person holds.</summary>
/// <param name="Category">The category.</param>
/// <param name="Row">The row.</param>
/// <param name="IsForCategory">Whether the row names the category.</param>
/// <param name="Unmet">The conditions of the row that do not hold.</param>
/// <param name="GivesWay">Whether it fits but an exception goes before it.</param>
public sealed record RowTrace(Category Category, Row Row, bool IsForCategory, IReadOnlyList<Unmet> Unmet, bool GivesWay)
{
    /// <summary>Whether the row applied to the category.</summary>
    public bool Fits => IsForCategory && Unmet.Count == 0 && !GivesWay;
}
