using System.Text.RegularExpressions;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Storage.Register;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Register;

/// <summary>Reads the recipient categories of a list by the policies, which know them by codes and by names: one that no policy names would be passed over by every settlement.</summary>
/// <param name="policies">The rules.</param>
/// <param name="today">The day whose rules count.</param>
public sealed partial class StatusCategories(PolicyShelf policies, DateOnly today)
{
    private static readonly RegisterShape Shape = RegisterShapes.Of(RegisterKind.Statuses);
    private static readonly RegisterColumn Column = Shape.Columns[Shape.Place("category")];

    private readonly Dictionary<string, Dictionary<string, Category>?> _byArea = new(StringComparer.Ordinal);

    /// <summary>The list, with categories as codes, and with the rows refused whose category the division's policy does not name; other lists as they are.</summary>
    public RegisterFile Check(RegisterFile file) =>
        file.Kind == RegisterKind.Statuses ? file with { Rows = file.Rows.Select(Check) } : file;

    private RegisterRow Check(RegisterRow row)
    {
        if (row.Values is not { } values)
        {
            return row;
        }

        var said = values.Needed("category");
        if (Of(values.Needed("area")) is not { } known)
        {
            return Code().IsMatch(said) ? row : row.With(Column, Column.Expected);
        }

        if (known.TryGetValue(said, out var category))
        {
            values.Set(Shape.Place("category"), category.Key);
            return row;
        }

        var all = known.Values.Distinct().OrderBy(each => each.Key, StringComparer.Ordinal).ToList();
        return row.With(
            Column,
            new(
                $"该区划的政策没有此身份；可用：{string.Join("、", all.Select(each => each.Title.In(Language.Chinese)))}",
                $"the policy of the division has no such category; it has {string.Join(", ", all.Select(each => each.Key))}"
            )
        );
    }

    // Nothing where the division has no policy: then nothing is settled for it either.
    private Dictionary<string, Category>? Of(string area)
    {
        if (!_byArea.TryGetValue(area, out var known))
        {
            try
            {
                known = new(StringComparer.Ordinal);
                foreach (var category in policies.On(area, today).Policy.Categories)
                {
                    known[category.Key] = category;
                    known[category.Title.In(Language.Chinese)] = category;
                    known[category.Title.In(Language.English)] = category;
                }
            }
            catch (Refusal)
            {
                known = null;
            }

            _byArea.Add(area, known);
        }

        return known;
    }

    // As policies write their codes: of a division without a policy nothing else is known.
    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Code();
}
