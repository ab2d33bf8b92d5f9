namespace Tuodi.Recipients.Register;

/// <summary>A designated medical institution (定点医药机构).</summary>
public sealed record MedicalInstitution
{
    /// <summary>Its code: H and eleven digits a hospital, P and eleven digits a pharmacy.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The unified social credit code (统一社会信用代码), or nothing.</summary>
    public string? CreditCode { get; init; }

    /// <summary>The kind of institution (定点医疗服务机构类型): 1 hospital, 2 pharmacy.</summary>
    public string Kind { get; init; } = "1";

    /// <summary>Its level for benefits, a code of policies: primary, 1, 2 or 3; nothing when it is not known.</summary>
    public string? Level { get; init; }

    /// <summary>Its grade as the interface codes it (医院等级), or nothing.</summary>
    public string? Grade { get; init; }

    /// <summary>The division it lies in, six digits.</summary>
    public required string Division { get; init; }

    /// <summary>The first day of its agreement (服务协议), or nothing where it has none.</summary>
    public DateOnly? AgreementFrom { get; init; }

    /// <summary>The last day of its agreement, or nothing while it lasts.</summary>
    public DateOnly? AgreementTo { get; init; }

    /// <summary>What only some policies ask of an institution, as a JSON object of texts.</summary>
    public string? Attributes { get; init; }

    /// <summary>How often the row has changed.</summary>
    public long Version { get; init; }

    /// <summary>Whether it may settle on a day.</summary>
    public bool AgreedOn(DateOnly day) => AgreementFrom is { } from && from <= day && (AgreementTo is not { } to || day <= to);
}
