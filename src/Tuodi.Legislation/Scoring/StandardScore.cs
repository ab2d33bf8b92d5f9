namespace Tuodi.Legislation.Scoring;

/// <summary>How what was read compares with what a person took out.</summary>
/// <param name="Found">Labels that were read.</param>
/// <param name="Missed">Labels that were not.</param>
/// <param name="Invented">What was read and is no label.</param>
public sealed record StandardScore(
    IReadOnlyList<StandardAtom> Found,
    IReadOnlyList<StandardAtom> Missed,
    IReadOnlyList<StandardAtom> Invented
)
{
    /// <summary>The share of what was read that is right, to four places; 1 where nothing was read.</summary>
    public decimal Precision => Share(Found.Count, Found.Count + Invented.Count);

    /// <summary>The share of the labels that was read, to four places; 1 where there are none.</summary>
    public decimal Recall => Share(Found.Count, Found.Count + Missed.Count);

    /// <summary>The score of a part.</summary>
    public StandardScore Where(Func<StandardAtom, bool> isIn) =>
        new([.. Found.Where(isIn)], [.. Missed.Where(isIn)], [.. Invented.Where(isIn)]);

    /// <summary>The score of each measure that occurs.</summary>
    public IEnumerable<(string Measure, StandardScore Score)> ByMeasure =>
        Found
            .Concat(Missed)
            .Concat(Invented)
            .Select(atom => atom.Measure)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(measure => (measure, Where(atom => atom.Measure == measure)));

    internal static decimal Share(int part, int whole) =>
        whole == 0 ? 1 : Math.Round((decimal)part / whole, 4, MidpointRounding.AwayFromZero);
}
