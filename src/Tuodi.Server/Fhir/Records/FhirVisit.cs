namespace Tuodi.Server.Fhir.Records;

/// <summary>The visit (就诊) that was settled.</summary>
public sealed record FhirVisit
{
    /// <summary>The number of the visit (就诊ID).</summary>
    public required string Id { get; init; }

    /// <summary>Its kind as policies name it: inpatient, outpatient, chronic, emergency, application.</summary>
    public required FhirCode Kind { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The diagnoses, the principal one first.</summary>
    public IReadOnlyList<FhirCode> Diagnoses { get; init; } = [];

    /// <summary>The way of referral (转诊) as policies name it, or nothing when it is not known.</summary>
    public FhirCode? Referral { get; init; }
}
