namespace Tuodi.Storage.Register;

/// <summary>What is decided of a row.</summary>
/// <param name="Verdict">What becomes of it.</param>
internal readonly record struct RowDecision(Verdict Verdict)
{
    /// <summary>Why it is refused, all of it.</summary>
    public IReadOnlyList<RowRefusal> Refusals { get; private init; } = [];

    /// <summary>What it changes, worked out when somebody asks: of lists of millions only the first rows are shown.</summary>
    public Func<IReadOnlyList<RowChange>>? Changes { get; init; }

    public static RowDecision Refused(params IReadOnlyList<RowRefusal> refusals) => new(Verdict.Refused) { Refusals = refusals };
}
