using Tuodi.Kernel;

namespace Tuodi.Server.Fhir.Records;

/// <summary>A code of Tuodi or of the national interface with its name for people.</summary>
/// <param name="Code">The code, such as <c>minimum-living</c>; no blanks.</param>
/// <param name="Title">Its name.</param>
public sealed record FhirCode(string Code, Bilingual Title);
