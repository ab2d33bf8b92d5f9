using System.Text.RegularExpressions;

namespace Tuodi.Legislation.Classification;

/// <summary>What medical assistance is called, and in which other sense the same words occur (first aid, charity).</summary>
internal sealed record Subject(Regex Names, Regex OtherSense, Regex Surely)
{
    /// <summary>Whether a sentence or heading is about medical assistance.</summary>
    public bool IsNamedIn(string text) => text.Length > 0 && Names.IsMatch(text) && (Surely.IsMatch(text) || !OtherSense.IsMatch(text));
}
