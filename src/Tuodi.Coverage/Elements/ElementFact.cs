namespace Tuodi.Coverage.Elements;

/// <summary>What a document, or several, say of an element.</summary>
/// <param name="Status">How much.</param>
/// <param name="Clauses">The places where it is said, or said to be unknown.</param>
public sealed record ElementFact(ElementStatus Status, IReadOnlyList<Clause> Clauses)
{
    /// <summary>Nothing is told at all.</summary>
    public static ElementFact Nothing { get; } = new(ElementStatus.Unknown, []);

    /// <summary>Whether something is known, of today or of the past.</summary>
    public bool IsKnown => Status != ElementStatus.Unknown;

    /// <summary>All known is encoded, some is partial, none is unknown.</summary>
    public static ElementFact Of(IReadOnlyList<Clause> clauses)
    {
        var status =
            clauses.Count == 0 || clauses.All(clause => clause.Status == ElementStatus.Unknown) ? ElementStatus.Unknown
            : clauses.All(clause => clause.Status == ElementStatus.Encoded) ? ElementStatus.Encoded
            : ElementStatus.Partial;
        return new ElementFact(status, clauses);
    }
}
