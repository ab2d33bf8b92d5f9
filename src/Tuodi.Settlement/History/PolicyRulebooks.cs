using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Rulebooks;

namespace Tuodi.Settlement.History;

/// <summary>The rules by day of one document, or of the documents of a division that follow one another.</summary>
/// <param name="find">The policy of a day.</param>
/// <param name="overrides">Values that the caller supplies.</param>
public sealed class PolicyRulebooks(Func<DateOnly, Policy> find, IReadOnlyList<Override> overrides) : IRulebooks
{
    private readonly Dictionary<Policy, RulebookShelf> _shelves = new(ReferenceEqualityComparer.Instance);

    /// <inheritdoc/>
    /// <exception cref="ProblemException">No policy is in force, or a supplied value is wrong.</exception>
    public Rulebook On(DateOnly day)
    {
        var policy = find(day);
        if (!_shelves.TryGetValue(policy, out var shelf))
        {
            shelf = new RulebookShelf(policy, overrides);
            _shelves.Add(policy, shelf);
        }

        return shelf.On(day);
    }
}
