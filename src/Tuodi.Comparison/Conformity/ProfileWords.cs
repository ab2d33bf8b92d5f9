using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;

namespace Tuodi.Comparison.Conformity;

/// <summary>Says which person and visit an example is of, as far as the rules ask.</summary>
internal static class ProfileWords
{
    private static readonly Bilingual Ordinary = new("无救助身份的参保人", "an insured person without a recipient category");

    /// <summary>The words: the category first, then the facts.</summary>
    public static Bilingual Of(Policy policy, int category, IEnumerable<KeyValuePair<DimensionKey, Sample>> facts)
    {
        var words = facts.Select(fact => Of(fact.Key, fact.Value)).Prepend(Title(policy, category)).ToList();
        return new Bilingual(
            string.Join("，", words.Select(word => word.In(Language.Chinese))),
            string.Join(", ", words.Select(word => word.In(Language.English)))
        );
    }

    /// <summary>What persons of a category are called.</summary>
    public static Bilingual Title(Policy policy, int category) => category == 0 ? Ordinary : policy.Categories[category].Title;

    private static Bilingual Of(DimensionKey key, Sample sample) =>
        key.Kind switch
        {
            DimensionKind.Code => CodeWords.Of((CodeField)key.Field, sample.Value),
            DimensionKind.Number => Number(CodeWords.Field((NumberField)key.Field), sample.Value),
            _ => sample.Words,
        };

    private static Bilingual Number(Bilingual field, int value) =>
        new($"{field.In(Language.Chinese)} {value}", $"{field.In(Language.English)} {value}");
}
