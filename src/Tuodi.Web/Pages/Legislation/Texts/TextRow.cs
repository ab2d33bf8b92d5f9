using Tuodi.Legislation.Register;

namespace Tuodi.Web.Pages.Legislation.Texts;

/// <summary>A text of the register as the list shows it.</summary>
/// <param name="Text">Its newest version.</param>
/// <param name="Status">valid, expired, repealed, future or unknown.</param>
/// <param name="Labels">Where it stands in the study's scheme, by field; empty where it was not placed.</param>
/// <param name="Hit">The first clause with the words that were searched for, or nothing.</param>
internal sealed record TextRow(RegisteredText Text, string Status, IReadOnlyDictionary<string, string> Labels, SearchHit? Hit)
{
    /// <summary>Every text that has the words, or all of them where none are searched for.</summary>
    public static IReadOnlyList<TextRow> Of(LegislationRegister register, string? words, DateOnly day)
    {
        var hits = words is null ? null : register.SearchTexts(words).ToDictionary(hit => hit.Id, StringComparer.Ordinal);
        var links = register.Links();
        var labels = register.Labels.All().ToLookup(label => label.Id, StringComparer.Ordinal);
        return
        [
            .. register
                .Texts()
                .Where(text => hits is null || hits.ContainsKey(text.Id))
                .Select(text => new TextRow(
                    text,
                    links.StatusOf(text, day),
                    labels[text.Id].ToDictionary(label => label.Field, label => label.Value, StringComparer.Ordinal),
                    hits?[text.Id]
                )),
        ];
    }

    /// <summary>Whether the place is called so, or its division begins so.</summary>
    public bool IsOf(string place) =>
        Text.Jurisdiction?.Contains(place, StringComparison.Ordinal) == true
        || Text.Division?.StartsWith(place, StringComparison.Ordinal) == true
        || Text.Issuers.Contains(place, StringComparison.Ordinal);

    /// <summary>The year of issue, or of coming into force where that is not known; four digits, or nothing.</summary>
    public string? Year => (Text.Issued ?? Text.Effective)?[..4];
}
