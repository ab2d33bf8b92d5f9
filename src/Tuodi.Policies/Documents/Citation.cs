using System.Globalization;
using System.Text.RegularExpressions;
using Tuodi.Kernel;

namespace Tuodi.Policies.Documents;

/// <summary>The source of a value and the place in it, down to the article.</summary>
public sealed partial record Citation(Source Source, string Place, Grade Grade)
{
    /// <summary>As people read it: what the source is called, and the place in it. <see cref="ToString"/> is as documents write it.</summary>
    public string In(Language language)
    {
        var title = Source.Title.In(language);
        return Place.Length == 0 ? title : $"{title} {PlaceIn(language)}";
    }

    /// <inheritdoc/>
    public override string ToString() => Place.Length == 0 ? Source.Key : $"{Source.Key} {Place}";

    private string PlaceIn(Language language) =>
        language == Language.Chinese && Articles().Match(Place) is { Success: true } match
            ? string.Create(CultureInfo.InvariantCulture, $"第{match.Groups[1].Value.Replace(' ', '、').Replace('-', '至')}条")
            : Prose.In(Place, language);

    [GeneratedRegex(@"^Art\. (\d+(?:[- ]\d+)*)$")]
    private static partial Regex Articles();
}
