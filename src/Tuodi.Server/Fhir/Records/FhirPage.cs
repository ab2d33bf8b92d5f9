namespace Tuodi.Server.Fhir.Records;

/// <summary>Some of a person's settlements, oldest first.</summary>
/// <param name="Settlements">At most as many as were asked for.</param>
/// <param name="HasMore">Whether there are later ones.</param>
public sealed record FhirPage(IReadOnlyList<FhirSettlement> Settlements, bool HasMore);
