namespace Tuodi.Server.Fhir.Records;

/// <summary>An insured person (参保人) with what the register says of the person's insurance and recipient categories.</summary>
public sealed record FhirPerson
{
    /// <summary>The division and the person's number (人员编号); not the number of a document.</summary>
    public required FhirKey Key { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of document that identifies the person (人员证件类型), 01 for a resident's identity card.</summary>
    public required string CertType { get; init; }

    /// <summary>The number of that document (证件号码).</summary>
    public required string CertNo { get; init; }

    /// <summary>The sex as the interface codes it: 1 male, 2 female, anything else not known.</summary>
    public string Sex { get; init; } = "9";

    /// <summary>The day of birth, or nothing.</summary>
    public DateOnly? Born { get; init; }

    /// <summary>The day of death, or nothing.</summary>
    public DateOnly? Died { get; init; }

    /// <summary>The insurance relations (参保关系), past ones too: every one that a settlement was settled under, or its Coverage is not found.</summary>
    public IReadOnlyList<FhirRelation> Relations { get; init; } = [];

    /// <summary>The periods of recipient categories (救助身份), past ones too, and those since corrected that a settlement relied on.</summary>
    public IReadOnlyList<FhirStatus> Statuses { get; init; } = [];
}
