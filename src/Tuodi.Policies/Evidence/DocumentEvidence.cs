using Tuodi.Policies.Documents;

namespace Tuodi.Policies.Evidence;

/// <summary>How well a document stands: how good the evidence for its values is, what is old, what is not known.</summary>
/// <remarks>A document answers for what is written in it; what it inherits, its parent answers for. Only unknown values are told of both, since a settlement needs them.</remarks>
public sealed record DocumentEvidence
{
    /// <summary>After so long a source should be looked at again.</summary>
    private const int MonthsFresh = 12;

    private static readonly Grade[] WeakGrades = [Grade.Portal, Grade.Derived, Grade.Recalled];

    private DocumentEvidence(Policy policy, IReadOnlyList<CitedValue> values)
    {
        Policy = policy;
        Values = values;
    }

    /// <summary>The document.</summary>
    public Policy Policy { get; }

    /// <summary>The file it is written in.</summary>
    public string File => Policy.Files[^1];

    /// <summary>Its own cited values.</summary>
    public IReadOnlyList<CitedValue> Values { get; }

    /// <summary>How many of them have each grade, best first.</summary>
    public IReadOnlyList<KeyValuePair<Grade, int>> Grades =>
        [
            .. Values
                .GroupBy(value => value.Cite.Grade)
                .OrderBy(group => group.Key)
                .Select(group => KeyValuePair.Create(group.Key, group.Count())),
        ];

    /// <summary>Those whose evidence should be replaced by a better one.</summary>
    public IReadOnlyList<CitedValue> Weak => [.. Values.Where(value => WeakGrades.Contains(value.Cite.Grade))];

    /// <summary>What should be looked at again.</summary>
    public required IReadOnlyList<StaleThing> Stale { get; init; }

    /// <summary>What is not known, of its own.</summary>
    public IReadOnlyList<UnknownValue> Unknown => [.. Policy.Unknowns.Where(IsOwn)];

    /// <summary>What is not known and stands in a document that it extends.</summary>
    public IReadOnlyList<UnknownValue> Inherited => [.. Policy.Unknowns.Where(unknown => !IsOwn(unknown))];

    /// <summary>The evidence of a document on a day.</summary>
    public static DocumentEvidence Of(Policy policy, DateOnly today)
    {
        var file = policy.Files[^1];
        var values = policy.Cited.Where(value => value.Spot.File == file).ToList();
        var oldest = today.AddMonths(-MonthsFresh);
        var stale = new List<StaleThing>();
        if (policy.Checked is null || policy.Checked < oldest)
        {
            stale.Add(new StaleThing(policy.Title.ToString(), policy.Title, policy.Checked));
        }

        stale.AddRange(
            values
                .Select(value => value.Cite.Source)
                .Distinct()
                .Where(source => source.Seen < oldest)
                .Select(source => new StaleThing(source.Key, source.Title, source.Seen))
        );
        stale.AddRange(
            policy
                .Parameters.Values.Where(parameter => parameter.Spot.File == file && parameter.Checked < oldest)
                .Select(parameter => new StaleThing(parameter.Name, parameter.Title, parameter.Checked))
        );
        return new DocumentEvidence(policy, values) { Stale = stale };
    }

    private bool IsOwn(UnknownValue unknown) => unknown.Spot.File == File;
}
