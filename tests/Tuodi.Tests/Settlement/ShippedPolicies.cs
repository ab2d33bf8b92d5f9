using Tuodi.Bench.Agreement;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Library;
using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.History;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Settlement;

/// <summary>The shipped policies, with a value for whatever they leave unknown.</summary>
internal static class ShippedPolicies
{
    private static readonly Lazy<IReadOnlyList<Policy>> Loaded = new(() =>
    {
        var library = new PolicyLibrary(Path.Combine(Repository.Root, "policies"));
        return [.. library.Files().Select(library.Load).Where(policy => policy.Layers.Count > 0)];
    });

    public static IReadOnlyList<Policy> All => Loaded.Value;

    public static (Rulebook Rulebook, IRulebooks Rulebooks, int Year) RulesOf(Policy policy)
    {
        var year = policy.Effective.From.Year + 1;
        var rulebooks = new PolicyRulebooks(_ => policy, SuppliedValues.Of(policy));
        return (rulebooks.On(new DateOnly(year, 6, 30)), rulebooks, year);
    }
}
