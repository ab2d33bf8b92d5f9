namespace Tuodi.Policies.Documents;

/// <summary>The source of a value and the place in it, down to the article.</summary>
public sealed record Citation(Source Source, string Place, Grade Grade)
{
    /// <inheritdoc/>
    public override string ToString() => Place.Length == 0 ? Source.Key : $"{Source.Key} {Place}";
}
