using Tuodi.Policies.Documents;

namespace Tuodi.Settlement.Explaining;

/// <summary>Writes a citation: the source's title, the place in it, and how good the evidence is.</summary>
internal static class CiteText
{
    public static string Of(Citation cite, Wording words) => $"{cite.In(words.Language)} [{GradeText.Of(cite.Grade, words)}]";
}
