using Tuodi.Storage.Register;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Register;

/// <summary>Holds the recipient categories of a list against the policies: one that no policy names would be passed over by every settlement.</summary>
/// <param name="policies">The rules.</param>
/// <param name="today">The day whose rules count.</param>
public sealed class StatusCategories(PolicyShelf policies, DateOnly today)
{
    private readonly Dictionary<string, HashSet<string>?> _byArea = new(StringComparer.Ordinal);

    /// <summary>The list, with the rows refused whose category the division's policy does not name; other lists as they are.</summary>
    public RegisterFile Check(RegisterFile file) =>
        file.Kind == RegisterKind.Statuses ? file with { Rows = file.Rows.Select(Check) } : file;

    private RegisterRow Check(RegisterRow row)
    {
        if (row.Values is not { } values || Of(values.Needed("area")) is not { } known || known.Contains(values.Needed("category")))
        {
            return row;
        }

        var shape = RegisterShapes.Of(RegisterKind.Statuses);
        var column = shape.Columns[shape.Place("category")];
        return row.With(
            column,
            new(
                $"该区划的政策没有此身份；可用：{string.Join("、", known.Order(StringComparer.Ordinal))}",
                $"the policy of the division has no such category; it has {string.Join(", ", known.Order(StringComparer.Ordinal))}"
            )
        );
    }

    // Nothing where the division has no policy: then nothing is settled for it either.
    private HashSet<string>? Of(string area)
    {
        if (!_byArea.TryGetValue(area, out var known))
        {
            try
            {
                known = policies.On(area, today).Policy.Categories.Select(category => category.Key).ToHashSet(StringComparer.Ordinal);
            }
            catch (Refusal)
            {
                known = null;
            }

            _byArea.Add(area, known);
        }

        return known;
    }
}
