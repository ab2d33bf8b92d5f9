namespace Tuodi.Policies.Terms;

/// <summary>No amount at all: a cap that does not bind, a deductible that is not charged.</summary>
public sealed record NoneTerm : Term
{
    /// <summary>The only one.</summary>
    public static NoneTerm Instance { get; } = new();
}
