using System.Numerics;
using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;

namespace Tuodi.Policies.Checks;

/// <summary>Looks for persons and visits that two rows of a table fit, that none fits, and for rows that fit nobody.</summary>
internal sealed class TableCheck
{
    private readonly Policy _policy;
    private readonly Layer _layer;
    private readonly Space _space;
    private readonly Condition[] _conditions;
    private readonly PointSet[] _rows;
    private readonly PointSet _exceptions;
    private readonly PointSet _inside;

    private TableCheck(Policy policy, Layer layer, Space space, Condition[] conditions)
    {
        _policy = policy;
        _layer = layer;
        _space = space;
        _conditions = conditions;
        _inside = space.Where(layer.When).And(space.Possible);
        _rows = [.. conditions.Select(condition => space.Where(condition).And(_inside))];
        _exceptions = _rows.Where((_, i) => layer.Rows[i].IsException).Aggregate(PointSet.None(space.Count), (all, row) => all.Or(row));
    }

    /// <summary>What is wrong with the table of a layer.</summary>
    public static IEnumerable<Finding> Of(Policy policy, Layer layer)
    {
        var conditions = layer.Rows.Select(row => ConditionTree.OfRow(row.Categories, row.When)).ToArray();
        if (conditions.All(condition => !ConditionTree.Leaves(condition).Any()) && conditions.Length < 2)
        {
            return [];
        }

        var space = Space.TryOf(policy, conditions.Append(layer.When), out var why);
        return space is null
            ?
            [
                new Finding(
                    Severity.Warning,
                    FindingKind.Undecided,
                    layer.Spot,
                    new(
                        $"“{Title(layer)}”的空缺和重叠无法判定：{why.In(Language.Chinese)}",
                        $"Gaps and overlaps of `{layer.Key}` are not decided: {why.In(Language.English)}"
                    ),
                    new("请把该表拆成几个层次，或补上数值。", "Split the table into layers, or give the values.")
                ),
            ]
            : new TableCheck(policy, layer, space, conditions).Find();
    }

    private IEnumerable<Finding> Find()
    {
        for (var i = 0; i < _rows.Length; i++)
        {
            if (_rows[i].IsEmpty)
            {
                yield return Never(i);
            }
            else if (IsShadowed(i))
            {
                yield return new Finding(
                    Severity.Warning,
                    FindingKind.Unreachable,
                    _layer.Rows[i].Spot,
                    new(
                        $"“{Title(_layer)}”的这一行从不适用：它适合的情形全被标有 `exception: true` 的行占用",
                        $"This row of `{_layer.Key}` never applies: rows with `exception: true` take all that it fits"
                    ),
                    new("请删去该行，或收窄例外。", "Take it out, or narrow the exceptions.")
                );
            }
            else if (!_layer.ChoosesBest && Overlap(i) is { } overlap)
            {
                yield return overlap;
            }
        }

        if (Gap() is { } gap)
        {
            yield return gap;
        }
    }

    private bool IsShadowed(int i) => !_layer.ChoosesBest && !_layer.Rows[i].IsException && _rows[i].Except(_exceptions).IsEmpty;

    private Finding Never(int i)
    {
        var row = _layer.Rows[i];
        var dated = ConditionTree.Leaves(_conditions[i]).OfType<DateCondition>().Any(date => !Overlaps(date));
        if (!dated && _space.Where(_conditions[i]).And(_space.Possible).IsEmpty)
        {
            return new Finding(
                Severity.Error,
                FindingKind.Unreachable,
                row.Spot,
                new(
                    $"“{Title(_layer)}”的这一行不可能适用：其条件互相矛盾",
                    $"This row of `{_layer.Key}` can never apply: its conditions contradict each other"
                ),
                new("请更正其中一个条件，或删去该行。", "Correct one of them, or take the row out.")
            );
        }

        return new Finding(
            Severity.Warning,
            FindingKind.Unreachable,
            row.Spot,
            dated
                ? new(
                    $"“{Title(_layer)}”的这一行从不适用：其日期在文件施行期间 {_policy.Effective} 之外",
                    $"This row of `{_layer.Key}` never applies: its dates lie outside the document's period, {_policy.Effective}"
                )
                : new(
                    $"“{Title(_layer)}”的这一行从不适用：该层次的 `when` 把它适合的情形全部排除",
                    $"This row of `{_layer.Key}` never applies: the layer's `when` excludes all that it fits"
                ),
            new("请删去该行，或更正条件。", "Take the row out, or correct the condition.")
        );
    }

    private static string Title(Layer layer) => layer.Title.In(Language.Chinese);

    private bool Overlaps(DateCondition date) => date.Period.Overlaps(_policy.Effective);

    private Finding? Overlap(int later)
    {
        for (var earlier = 0; earlier < later; earlier++)
        {
            if (_layer.Rows[earlier].IsException != _layer.Rows[later].IsException)
            {
                continue;
            }

            var both = _rows[earlier].And(_rows[later]);
            both = _layer.Rows[later].IsException ? both : both.Except(_exceptions);
            if (!both.IsEmpty)
            {
                return new Finding(
                    Severity.Error,
                    FindingKind.Overlap,
                    _layer.Rows[later].Spot,
                    new(
                        $"“{Title(_layer)}”的这一行与 `{_layer.Rows[earlier].Spot.Short}` 处的行重叠；两行都适合",
                        $"This row of `{_layer.Key}` overlaps the row at {_layer.Rows[earlier].Spot.Short}; both fit"
                    ),
                    new(
                        "请收窄其中一行，或把更特殊的一行标为 `exception: true`。",
                        "Narrow one of them, or mark the more special one `exception: true`."
                    ),
                    _space.Words(both.First, [_conditions[earlier], _conditions[later], _layer.When])
                );
            }
        }

        return null;
    }

    // Only categories that the table mentions: the others get nothing from the layer, and that is no mistake.
    private Finding? Gap()
    {
        var mentioned = _layer.Rows.Aggregate(0UL, (mask, row) => mask | row.Categories);
        if (BitOperations.PopCount(mentioned) == 0)
        {
            return null;
        }

        var missing = _rows.Aggregate(_inside.And(_space.Where(new CategoryCondition(mentioned))), (rest, row) => rest.Except(row));
        if (missing.IsEmpty)
        {
            return null;
        }

        var point = missing.First;
        var category = Array.FindIndex([.. _space.Facts], fact => fact.Key.Kind == DimensionKind.Category);
        var who = category < 0 ? 0 : _space.At(point)[category].Value;
        var row = _layer.Rows.First(each => (each.Categories >> who & 1) != 0);
        return new Finding(
            Severity.Error,
            FindingKind.Gap,
            row.Spot,
            new(
                $"“{Title(_layer)}”的表对一类人员的部分就诊有行、对其他就诊没有，以下情形没有一行适合",
                $"The table of `{_layer.Key}` has rows for some visits of a person but none for others, and none fits"
            ),
            new(
                "请为这些就诊增加一行（不支付的写 `rate: 0%`），或在该层次的 `when` 写明适用于哪些就诊。",
                "Add a row for them (`rate: 0%` where nothing is paid), or say in the layer's `when` which visits it is for."
            ),
            _space.Words(point, [.. _conditions, _layer.When])
        );
    }
}
