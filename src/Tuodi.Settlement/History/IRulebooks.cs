using Tuodi.Policies.Rulebooks;

namespace Tuodi.Settlement.History;

/// <summary>Finds the rules of a day: the policy in force and its dated values.</summary>
public interface IRulebooks
{
    /// <summary>The rules of a day.</summary>
    Rulebook On(DateOnly day);
}
