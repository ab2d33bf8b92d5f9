using Tuodi.Policies.Checks;

namespace Tuodi.Settlement.Checks;

/// <summary>The facts for which something was worked out, as far as they were asked for: other facts with the same answers need not be looked at again.</summary>
internal sealed class AlikeFacts
{
    private readonly List<(DimensionKey[] Asked, HashSet<string> Answers)> _seen = [];

    /// <summary>How many there are that differ in what was asked.</summary>
    public int Count { get; private set; }

    /// <summary>Whether facts with the same answers were added before.</summary>
    public bool Contains(IReadOnlyDictionary<DimensionKey, Sample> facts) =>
        _seen.Exists(seen => seen.Answers.Contains(Answers(facts, seen.Asked)));

    /// <summary>Adds facts of which only some were asked for.</summary>
    public void Add(IReadOnlyDictionary<DimensionKey, Sample> facts, IReadOnlySet<DimensionKey> asked)
    {
        Count++;
        DimensionKey[] keys = [.. facts.Keys.Where(asked.Contains)];
        var same = _seen.Find(seen => seen.Asked.AsSpan().SequenceEqual(keys));
        if (same.Answers is null)
        {
            same = (keys, new HashSet<string>(StringComparer.Ordinal));
            _seen.Add(same);
        }

        same.Answers.Add(Answers(facts, keys));
    }

    private static string Answers(IReadOnlyDictionary<DimensionKey, Sample> facts, DimensionKey[] keys) =>
        string.Join(' ', keys.Select(key => facts[key].Value));
}
