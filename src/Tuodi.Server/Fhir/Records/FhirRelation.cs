namespace Tuodi.Server.Fhir.Records;

/// <summary>An insurance relation (参保关系).</summary>
public sealed record FhirRelation
{
    /// <summary>The scheme as the interface codes it (险种类型): 310 employees, 390 residents.</summary>
    public required FhirCode Scheme { get; init; }

    /// <summary>The kind of insured person (人员类别), or nothing.</summary>
    public FhirCode? PersonType { get; init; }

    /// <summary>The first day of benefits.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, or nothing while it lasts.</summary>
    public DateOnly? To { get; init; }
}
