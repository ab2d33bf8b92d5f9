using Tuodi.Legislation.Register;

namespace Tuodi.Legislation.Study;

/// <summary>The local texts of a register that the study would count on a day: in force, and placed in its scheme.</summary>
/// <param name="Text">The text.</param>
/// <param name="Model">Its legislative model.</param>
/// <param name="Hierarchy">Its hierarchy.</param>
/// <param name="Issuers">Its issuer pattern.</param>
public sealed record LocalTexts(RegisteredText Text, string Model, string Hierarchy, string Issuers)
{
    private static readonly HashSet<string> Over = new(StringComparer.Ordinal) { "repealed", "expired", "future" };

    /// <summary>The texts that count; those of the nation, and those that were not classified, do not.</summary>
    public static IReadOnlyList<LocalTexts> On(LegislationRegister register, DateOnly day)
    {
        var labels = register.Labels.All().ToDictionary(label => (label.Id, label.Field), label => label.Value);
        var links = register.Links();
        var texts =
            from text in register.Texts()
            where !Over.Contains(links.StatusOf(text, day))
            let model = labels.GetValueOrDefault((text.Id, "legislative_model"))
            let hierarchy = labels.GetValueOrDefault((text.Id, "hierarchy"))
            where model is not null && hierarchy is not null and not "national"
            select new LocalTexts(text, model, hierarchy, labels.GetValueOrDefault((text.Id, "issuer_pattern")) ?? string.Empty);
        return [.. texts];
    }
}
