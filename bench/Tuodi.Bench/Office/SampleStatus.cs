namespace Tuodi.Bench.Office;

/// <summary>A line of a roster of the sample month.</summary>
/// <param name="Person">The person.</param>
/// <param name="Identity">The identity as written.</param>
/// <param name="List">The roster it stands in.</param>
/// <param name="From">The first day, in a roster with dates.</param>
/// <param name="To">The last day.</param>
public sealed record SampleStatus(SamplePerson Person, string Identity, SampleList List, DateOnly? From = null, DateOnly? To = null);
