using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Lists;

namespace Tuodi.Office.Missed;

/// <summary>Whose policy the lists of an office ask for, where nobody names it (由认定地确定政策).</summary>
/// <param name="Division">The division.</param>
/// <param name="Column">The column that names it.</param>
/// <param name="Written">How it is written.</param>
/// <param name="Rows">How many rows name it.</param>
public sealed record PolicyPlace(AreaCode Division, Bilingual Column, string Written, int Rows)
{
    private const int ChoicesMax = 10;

    private static readonly Spot Option = new("--policy", 0, 0);
    private static readonly Bilingual Recognised = new("认定地", "认定地 (where the identity is granted)");
    private static readonly Bilingual Insured = new("参保地", "参保地 (where the person is insured)");

    /// <summary>The one place that all rows name: where the identity is granted, or where no list says that, where the person is insured.</summary>
    /// <exception cref="ProblemException">No row names a place, one is not known or not certain, or the rows name several.</exception>
    public static PolicyPlace Of(IReadOnlyList<SettlementRow> rows, PlaceNames places)
    {
        var (column, names) = (Recognised, Count(rows, row => row.RecognisedAt));
        if (names.Count == 0)
        {
            (column, names) = (Insured, Count(rows, row => row.InsuredAt));
        }

        if (names.Count == 0)
        {
            throw Refuse(
                new("没有清单写明认定地或参保地，无法确定适用的政策", "No list tells by 认定地 or 参保地 whose policy to go by"),
                new("请写明 --policy 区划代码或文件。", "Write --policy DIVISION or FILE.")
            );
        }

        var found = new Dictionary<AreaCode, (string Written, int Rows)>();
        foreach (var (name, count) in names)
        {
            if (!places.TryFind(name, out var division) || places.IsShared(name))
            {
                throw Refuse(
                    new(
                        $"{column.Chinese}“{name}”（{count:N0} 行）不能确定是哪个区划",
                        $"{column.English} `{name}` in {count:N0} rows does not tell for certain which division it is"
                    ),
                    new(
                        "请写明 --policy 区划代码或文件，或在 data/office/visits.yaml 的 places 中加入该地名。",
                        "Write --policy DIVISION or FILE, or add the name to `places` in data/office/visits.yaml."
                    )
                );
            }

            found[division] = found.TryGetValue(division, out var before) ? (before.Written, before.Rows + count) : (name, count);
        }

        if (found.Count > 1)
        {
            var choices = string.Join(
                ", ",
                found
                    .OrderByDescending(pair => pair.Value.Rows)
                    .Take(ChoicesMax)
                    .Select(pair => $"{pair.Key} {pair.Value.Written} ({pair.Value.Rows:N0})")
            );
            throw Refuse(
                new($"清单的{column.Chinese}不止一个：{choices}", $"The lists name several places as {column.English}: {choices}"),
                new("请用 --policy 选定其一，或分别核查。", "Choose one with --policy, or audit them apart.")
            );
        }

        var (only, told) = found.Single();
        return new PolicyPlace(only, column, told.Written, told.Rows);
    }

    /// <summary>The division, its city and its province, the nearest first; a municipality's districts have no city between.</summary>
    public IEnumerable<string> WithThoseAbove()
    {
        var province = $"{Division.Digits[..2]}0000";
        var isInCity = AreaCode.TryParse(province, out var above) && !above.SameCity(Division);
        return new[] { Division.Digits, isInCity ? $"{Division.Digits[..4]}00" : province, province }.Distinct();
    }

    private static Dictionary<string, int> Count(IReadOnlyList<SettlementRow> rows, Func<SettlementRow, string?> place)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (place(row) is { } name)
            {
                names[name] = names.GetValueOrDefault(name) + 1;
            }
        }

        return names;
    }

    private static ProblemException Refuse(Bilingual wrong, Bilingual remedy) => new(new Problem(Option, wrong, remedy));
}
