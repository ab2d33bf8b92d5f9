using Tuodi.Policies.Conditions;
using Tuodi.Policies.Layers;

namespace Tuodi.Settlement.Compiling;

/// <summary>A row's whole condition: its categories, the rest, and that no exception goes before it.</summary>
internal static class RowCondition
{
    public static Condition Of(Layer layer, Row row)
    {
        var parts = new List<Condition> { Plainly(row) };
        if (!row.IsException)
        {
            parts.AddRange(layer.Rows.Where(other => other.IsException).Select(other => new NotCondition(Plainly(other))));
        }

        return new AllCondition(parts);
    }

    private static AllCondition Plainly(Row row) => new([new CategoryCondition(row.Categories), row.When]);
}
