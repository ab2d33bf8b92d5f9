using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Checks;

/// <summary>Looks for persons and visits that two cases of a value fit, that none fits though there is no <c>otherwise</c>, and for cases that never hold.</summary>
internal sealed class CaseCheck(Policy policy, Layer layer)
{
    private readonly List<Finding> _findings = [];

    private string Title => layer.Title.In(Language.Chinese);

    /// <summary>What is wrong with the cases of a layer.</summary>
    public static IReadOnlyList<Finding> Of(Policy policy, Layer layer)
    {
        var check = new CaseCheck(policy, layer);
        // Rows share the values that the layer says for all of them: each value is looked at once, where any of its rows applies.
        var values = new Dictionary<Term, List<Condition>>(ReferenceEqualityComparer.Instance);
        foreach (var row in layer.Rows)
        {
            foreach (var term in PolicyConditions.Terms(row.Rule).Where(term => term is CaseTerm))
            {
                values.TryAdd(term, []);
                values[term].Add(ConditionTree.OfRow(row.Categories, row.When));
            }
        }

        foreach (var (term, rows) in values)
        {
            check.Look((CaseTerm)term, ConditionTree.Both(layer.When, new AnyCondition(rows)));
        }

        foreach (var adjustment in layer.Adjustments.Where(adjustment => adjustment.Operand is CaseTerm))
        {
            check.Look((CaseTerm)adjustment.Operand, ConditionTree.Both(layer.When, adjustment.When));
        }

        return check._findings;
    }

    private void Look(CaseTerm cases, Condition inside)
    {
        if (cases.Cases.Count == 0)
        {
            return;
        }

        var space = Space.TryOf(policy, cases.Cases.Select(each => each.When).Append(inside), out var why);
        if (space is null)
        {
            _findings.Add(
                new Finding(
                    Severity.Warning,
                    FindingKind.Undecided,
                    cases.Cases[0].Spot,
                    new(
                        $"“{Title}”中这些情形的空缺和重叠无法判定：{why.In(Language.Chinese)}",
                        $"Gaps and overlaps of these cases in `{layer.Key}` are not decided: {why.In(Language.English)}"
                    ),
                    new("请补上数值，或拆分情形。", "Give the values, or split the cases.")
                )
            );
            return;
        }

        var context = space.Where(inside).And(space.Possible);
        var holds = cases.Cases.Select(each => space.Where(each.When).And(context)).ToArray();
        for (var i = 0; i < holds.Length; i++)
        {
            Case(cases, i, holds, space, inside);
        }

        var missing = holds.Aggregate(context, (rest, each) => rest.Except(each));
        if (cases.Otherwise is UnknownTerm { Why: CaseTerm.NoOtherwise } && !missing.IsEmpty)
        {
            _findings.Add(
                new Finding(
                    Severity.Error,
                    FindingKind.Gap,
                    cases.Cases[0].Spot,
                    new(
                        $"“{Title}”中该数值没有一种情形适合，也没有 `otherwise`",
                        $"No case of this value in `{layer.Key}` fits, and there is no `otherwise`"
                    ),
                    new("请增加一种情形，或在末尾写 `{ otherwise: ... }`。", "Add a case, or `{ otherwise: ... }` at the end."),
                    space.Words(missing.First, cases.Cases.Select(each => each.When).Append(inside))
                )
            );
        }

        Below(cases, inside);
    }

    private void Case(CaseTerm cases, int i, PointSet[] holds, Space space, Condition inside)
    {
        var spot = cases.Cases[i].Spot;
        if (holds[i].IsEmpty)
        {
            _findings.Add(
                new Finding(
                    Severity.Warning,
                    FindingKind.Unreachable,
                    spot,
                    new($"“{Title}”中的这种情形从不成立", $"This case in `{layer.Key}` never holds"),
                    new("请更正其条件，或将其删去。", "Correct its condition, or take it out.")
                )
            );
            return;
        }

        var earlier = Array.FindIndex(holds, 0, i, other => !other.And(holds[i]).IsEmpty);
        if (earlier >= 0)
        {
            _findings.Add(
                new Finding(
                    Severity.Error,
                    FindingKind.Overlap,
                    spot,
                    new(
                        $"“{Title}”中的这种情形与 `{cases.Cases[earlier].Spot.Short}` 处的情形重叠；两者都适合",
                        $"This case in `{layer.Key}` overlaps the case at {cases.Cases[earlier].Spot.Short}; both fit"
                    ),
                    new("请收窄其中一种，使至多一种成立。", "Narrow one of them, so that at most one case holds."),
                    space.Words(holds[i].And(holds[earlier]).First, [cases.Cases[i].When, cases.Cases[earlier].When, inside])
                )
            );
        }
    }

    private void Below(CaseTerm cases, Condition inside)
    {
        foreach (var each in cases.Cases)
        {
            if (each.Is is CaseTerm inner)
            {
                Look(inner, ConditionTree.Both(inside, each.When));
            }
        }

        if (cases.Otherwise is CaseTerm otherwise)
        {
            Look(otherwise, ConditionTree.Both(inside, new NotCondition(new AnyCondition([.. cases.Cases.Select(each => each.When)]))));
        }
    }
}
