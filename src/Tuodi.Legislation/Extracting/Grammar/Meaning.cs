namespace Tuodi.Legislation.Extracting.Grammar;

/// <summary>What a number sets: the measure, the value in its unit, and whether it is a level or a change.</summary>
/// <remarks><c>From</c> is the token that names the measure, for the quotation; the number itself where none does.</remarks>
internal sealed record Meaning(StandardMeasure Measure, decimal? Value, StandardUnit Unit, int From)
{
    public StandardChange Change { get; init; }

    public StandardBound Bound { get; init; }
}
