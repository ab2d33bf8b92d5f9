using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Checks;

/// <summary>Tells which rows of a document do not keep to what its parents do not let it change.</summary>
internal sealed class BoundCheck
{
    private readonly Policy _policy;
    private readonly List<Finding> _findings = [];
    private readonly HashSet<(Bound, Spot, BoundElement)> _told = [];
    private readonly IReadOnlyList<DateOnly> _days;

    private BoundCheck(Policy policy)
    {
        _policy = policy;
        _days = ChangeDays.Of(policy);
    }

    /// <summary>The rows that do not keep to the bounds, and those of which it cannot be said.</summary>
    public static IReadOnlyList<Finding> Of(Policy policy)
    {
        if (policy.Bounds.Count == 0)
        {
            return [];
        }

        var check = new BoundCheck(policy);
        foreach (var group in policy.Bounds.GroupBy(bound => bound.Layer))
        {
            check.Layer(policy.Layers[group.Key], [.. group]);
        }

        return check._findings;
    }

    private void Layer(Layer layer, IReadOnlyList<Bound> bounds)
    {
        foreach (var bound in bounds.Where(bound => bound.Parts is { } parts && layer.Parts.Except(parts).Any()))
        {
            var paid = TermWords.Of(new LeftTerm([.. layer.Parts.Except(bound.Parts!)]));
            Violation(
                bound,
                layer.Spot,
                $"That `{layer.Key}` pays {paid}{Cited(layer.Cite)}",
                $"only {TermWords.Of(new LeftTerm(bound.Parts!))}"
            );
        }

        if (layer.Unknown is not null)
        {
            var wrong =
                $"Bounds of `{layer.Key}` cannot be decided ({string.Join(", ", bounds.Select(bound => bound.Id))}): nothing is known of the layer";
            _findings.Add(new Finding(Severity.Information, FindingKind.Undecided, layer.Spot, wrong, "Enter the rule of the layer."));
            return;
        }

        var readings = new BoundReadings(_policy, layer);
        foreach (var bound in bounds)
        {
            var lacks = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var reading in readings.Of(bound, _days))
            {
                lacks.UnionWith(reading.Lacks);
                Tell(reading);
            }

            if (lacks.Count > 0)
            {
                var wrong =
                    $"Whether `{layer.Key}` keeps to the bound `{bound.Id}` ({bound.Cite}) is not decided for every row: {string.Join(", ", lacks)} not known";
                _findings.Add(
                    new Finding(
                        Severity.Information,
                        FindingKind.Undecided,
                        layer.Spot,
                        wrong,
                        "Enter what is not known, where it can be found."
                    )
                );
            }
        }
    }

    private void Tell(BoundReading reading)
    {
        var row = reading.Row;
        if (reading.Holds == false && _told.Add((reading.Bound, row.Spot, reading.Element)))
        {
            var name = reading.Element.ToString().ToLowerInvariant();
            var since = reading.Day > _policy.Effective.From ? $" from {reading.Day:yyyy-MM-dd}" : string.Empty;
            var value =
                $"The {name} {reading.Value} of `{reading.Layer.Key}` for {_policy.Categories[reading.Category].Key}{Cited(row.Cite)}{since}";
            Violation(reading.Bound, row.Spot, value, BoundVerdict.Words(reading.Test, reading.Bound.Within));
        }
    }

    private void Violation(Bound bound, Spot spot, string what, string wanted) =>
        _findings.Add(
            new Finding(
                bound.IsMust ? Severity.Error : Severity.Warning,
                FindingKind.Bound,
                spot,
                $"{what} does not keep to the bound `{bound.Id}` at {bound.Spot} ({bound.Cite}): {wanted}",
                bound.IsMust
                    ? "Correct the value: the parent document allows no other."
                    : "Check the value; if the local text says so, nothing need be done."
            )
        );

    private static string Cited(Citation? cite) => cite is null ? string.Empty : $" ({cite})";
}
