using Tuodi.Kernel;
using Tuodi.Settlement.Results;

namespace Tuodi.Settlement.History;

/// <summary>By how much a visit differs after a correction; new entries carry it, posted ones stay.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Layers">What each layer pays more, or less with a minus.</param>
/// <param name="Person">What the person pays more, or less with a minus.</param>
public sealed record Difference(string Visit, IReadOnlyDictionary<string, Money> Layers, Money Person)
{
    /// <summary>The visits that differ, in their order; a visit that is gone counts with its whole amount taken back.</summary>
    public static IReadOnlyList<Difference> Between(IReadOnlyList<SettledVisit> before, IReadOnlyList<SettledVisit> after)
    {
        var differences = new List<Difference>();
        foreach (var id in before.Concat(after).Select(settled => settled.Visit.Id).Distinct())
        {
            var old = before.FirstOrDefault(settled => settled.Visit.Id == id);
            var now = after.FirstOrDefault(settled => settled.Visit.Id == id);
            var keys = (old?.Layers ?? []).Concat(now?.Layers ?? []).Select(result => result.Layer.Key).Distinct();
            var layers = keys.Select(key => KeyValuePair.Create(key, (now?.PaidBy(key) ?? Money.Zero) - (old?.PaidBy(key) ?? Money.Zero)))
                .Where(pair => pair.Value != Money.Zero)
                .ToDictionary(StringComparer.Ordinal);
            var person = (now?.Person ?? Money.Zero) - (old?.Person ?? Money.Zero);
            if (layers.Count > 0 || person != Money.Zero)
            {
                differences.Add(new Difference(id, layers, person));
            }
        }

        return differences;
    }
}
