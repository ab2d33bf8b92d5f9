namespace Tuodi.Legislation.Register;

/// <summary>An article of a text, or a main point of a notice, and the policy documents that encode it.</summary>
/// <param name="Article">第十五条, or 六; of an annex 附件 第三条.</param>
/// <param name="Opening">How it begins.</param>
/// <param name="HasFigures">Whether it has amounts or percentages: what nobody encoded is then missed in settlements.</param>
/// <param name="Encodings">The documents with the value that cites it, as <c>330100/2023.yaml: handling</c>; empty where nobody encoded it.</param>
public sealed record EncodedArticle(string Article, string Opening, bool HasFigures, IReadOnlyList<string> Encodings)
{
    /// <summary>Whether it has figures and nobody encoded it.</summary>
    public bool IsMissed => HasFigures && Encodings.Count == 0;
}
