namespace Tuodi.Legislation.Classification;

/// <summary>The place of a text in the study's scheme.</summary>
/// <param name="IsAboutAssistance">Whether it says anything about medical assistance; otherwise only who issued it can be told, and the rest rests on silence.</param>
/// <param name="Verdicts">One for each field, in the order of the scheme.</param>
/// <param name="Sentences">How many sentences of the text are about medical assistance.</param>
public sealed record TextClass(bool IsAboutAssistance, IReadOnlyList<Verdict> Verdicts, int Sentences)
{
    /// <summary>The verdict on a field of the scheme.</summary>
    public Verdict Of(string field) => Verdicts.First(verdict => verdict.Field == field);
}
