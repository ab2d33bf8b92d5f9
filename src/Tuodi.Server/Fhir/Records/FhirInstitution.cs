namespace Tuodi.Server.Fhir.Records;

/// <summary>A designated medical institution (定点医药机构).</summary>
public sealed record FhirInstitution
{
    /// <summary>Its code: H and eleven digits a hospital, P and eleven digits a pharmacy.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The unified social credit code (统一社会信用代码), or nothing.</summary>
    public string? CreditCode { get; init; }

    /// <summary>Whether it is a pharmacy (定点零售药店) and no hospital.</summary>
    public bool IsPharmacy { get; init; }

    /// <summary>The division it lies in, six digits.</summary>
    public required string Division { get; init; }
}
