using Tuodi.Kernel;
using Tuodi.Policies.Documents;

namespace Tuodi.Policies.Rulebooks;

/// <summary>The rulebooks of one policy: a new one is prepared only when a parameter's value changes with the day.</summary>
public sealed class RulebookShelf
{
    private readonly Policy _policy;
    private readonly IReadOnlyList<Override> _overrides;
    private readonly DateOnly[] _changes;
    private readonly Dictionary<(int Year, int Change), Rulebook> _rulebooks = [];

    /// <summary>The rulebooks of a policy with what the caller supplies.</summary>
    public RulebookShelf(Policy policy, IReadOnlyList<Override> overrides)
    {
        _policy = policy;
        _overrides = overrides;
        _changes = [.. policy.Parameters.Values.SelectMany(parameter => parameter.Values.Select(value => value.From)).Distinct().Order()];
    }

    /// <summary>The policy.</summary>
    public Policy Policy => _policy;

    /// <summary>The rulebook of a day.</summary>
    /// <exception cref="ProblemException">A supplied value cannot be read, or nothing uses it.</exception>
    public Rulebook On(DateOnly day)
    {
        var key = (day.Year, _changes.Count(change => change <= day));
        if (!_rulebooks.TryGetValue(key, out var rulebook))
        {
            rulebook = new Resolver(_policy, day, _overrides).Resolve();
            _rulebooks.Add(key, rulebook);
        }

        return rulebook;
    }
}
