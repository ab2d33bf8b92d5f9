namespace Tuodi.Settlement.Facts;

/// <summary>What is known of the insured person (参保人).</summary>
public sealed record Person
{
    /// <summary>The number of the scheme among the codes of policies, or -1 when it is not known.</summary>
    public int Scheme { get; init; } = -1;

    /// <summary>The recipient categories the person holds; none for an ordinary insured person.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The day of birth, when known.</summary>
    public DateOnly? Born { get; init; }

    /// <summary>The number of the sex among the codes of policies, or -1 when it is not known.</summary>
    public int Sex { get; init; } = -1;

    /// <summary>The disability grade, 1 the most severe; 0 for none.</summary>
    public int DisabilityGrade { get; init; }

    /// <summary>Whether retired.</summary>
    public bool Retired { get; init; }

    /// <summary>What only some policies ask.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = NoAttributes.Instance;

    /// <summary>When a status was recognised, where that matters.</summary>
    public IReadOnlyDictionary<string, DateOnly> Since { get; init; } = new Dictionary<string, DateOnly>(StringComparer.Ordinal);

    /// <summary>The last day of a status, where it has ended.</summary>
    public IReadOnlyDictionary<string, DateOnly> Until { get; init; } = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
}
