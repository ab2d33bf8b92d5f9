namespace Tuodi.Office.Recognising;

/// <summary>A sheet whose headings were found and whose kind is known.</summary>
/// <param name="Shape">The kind.</param>
/// <param name="Headings">The headings.</param>
internal sealed record Recognition(KindShape Shape, HeadingCandidate Headings);
