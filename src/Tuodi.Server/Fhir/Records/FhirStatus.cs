namespace Tuodi.Server.Fhir.Records;

/// <summary>That a person holds a recipient category (救助身份) for a time.</summary>
/// <param name="Category">The category, a key of policy documents.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, or nothing while it lasts.</param>
public sealed record FhirStatus(FhirCode Category, DateOnly From, DateOnly? To);
