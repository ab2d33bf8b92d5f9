using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Classification;

/// <summary>A sentence of a clause, with what stands above it: the smallest thing a rule looks at.</summary>
/// <param name="Clause">The clause that it stands in.</param>
/// <param name="Sentence">The sentence without asides in brackets.</param>
/// <param name="Lead">The headings and the lead-in (下列人员…：) above it; empty where there is none.</param>
/// <param name="IsAssistance">Whether it is about medical assistance.</param>
internal sealed record TextUnit(Clause Clause, string Sentence, string Lead, bool IsAssistance)
{
    /// <summary>The sentence as it is read: after what leads to it.</summary>
    public string Context { get; } = Lead.Length == 0 ? Sentence : $"{Lead} › {Sentence}";
}
