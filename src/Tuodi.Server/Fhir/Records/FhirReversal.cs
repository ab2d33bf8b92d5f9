namespace Tuodi.Server.Fhir.Records;

/// <summary>That a settlement was taken back (冲正、撤销).</summary>
/// <param name="Id">The number of the reversing settlement.</param>
/// <param name="At">When.</param>
public sealed record FhirReversal(string Id, DateTimeOffset At);
