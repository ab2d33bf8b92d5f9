using Tuodi.Comparison.Equity;
using Tuodi.Comparison.Places;
using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Rulebooks;

namespace Tuodi.Comparison.Conformity;

/// <summary>A place's rules as they are held against the nation's: the document read under the national one of the day, and its rules of that day.</summary>
/// <param name="Policy">The document.</param>
/// <param name="Rulebook">Its rules.</param>
/// <param name="Nation">The national document of the day.</param>
/// <param name="Day">The day.</param>
internal sealed record LocalRules(Policy Policy, Rulebook Rulebook, Policy Nation, DateOnly Day)
{
    /// <summary>Whether silence says anything: only of a text that was read whole is it known what it leaves out.</summary>
    public bool IsReadWhole => Policy.Text == TextRead.Whole;

    /// <summary>What is said where a text that was not read whole is silent.</summary>
    public static Bilingual NotSeen(Bilingual what) =>
        new(
            $"未知：未见全文，所见部分未提及{what.In(Language.Chinese)}",
            $"unknown: the text was not read whole, and what was read does not speak of {what.In(Language.English)}"
        );

    /// <summary>The visits of the day: a row may end before it or begin after it.</summary>
    public Condition Today { get; } = Entitlement.On(Policy, Day);

    /// <summary>Some visits, on the day.</summary>
    public Condition OnDay(Condition visits) => ConditionTree.Both(visits, Today);

    /// <summary>Some layers alone, only for some visits: the others pay nothing, so that a bill is what they have left.</summary>
    public Rulebook Alone(IEnumerable<Layer> layers, Condition? visits = null) =>
        Alone(layers.ToDictionary(layer => layer.Index, layer => layer), visits);

    /// <summary>What persons of some categories are called.</summary>
    public Bilingual Titles(IEnumerable<int> categories)
    {
        var titles = categories.Select(category => ProfileWords.Title(Policy, category)).ToList();
        return new Bilingual(
            string.Join("、", titles.Select(title => title.In(Language.Chinese))),
            string.Join(", ", titles.Select(title => title.In(Language.English)))
        );
    }

    /// <summary>The numbers of the categories of a mask.</summary>
    public IReadOnlyList<int> Categories(ulong mask) =>
        [.. Enumerable.Range(0, Policy.Categories.Count).Where(category => (mask >> category & 1) != 0)];

    /// <summary>The names of categories.</summary>
    public IReadOnlyList<string> Keys(IEnumerable<int> categories) => [.. categories.Select(category => Policy.Categories[category].Key)];

    private Rulebook Alone(Dictionary<int, Layer> layers, Condition? visits) =>
        Rulebook.With([
            .. Rulebook.Layers.Select(layer =>
                !layers.TryGetValue(layer.Index, out var kept) ? PlaceSettling.Silent(layer)
                : visits is null ? kept
                : kept with { When = ConditionTree.Both(kept.When, visits) }
            ),
        ]);
}
