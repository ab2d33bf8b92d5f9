namespace Tuodi.Legislation.Classification;

/// <summary>What the machine says of one field, with what decided and what spoke against.</summary>
/// <param name="Field">The field, named as in the study's scheme.</param>
/// <param name="Value">Its value; a set is written with semicolons, empty for none.</param>
/// <param name="Confidence">How sure, in percent: 50 is a guess; a value that rests on silence is never above 75.</param>
/// <param name="Grounds">What speaks for the value; empty where it rests on silence.</param>
/// <param name="Against">What speaks for another value.</param>
public sealed record Verdict(string Field, string Value, int Confidence, IReadOnlyList<Ground> Grounds, IReadOnlyList<Ground> Against);
