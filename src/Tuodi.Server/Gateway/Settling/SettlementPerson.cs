namespace Tuodi.Server.Gateway.Settling;

/// <summary>What a settlement answer says of the person. Codes are those of the interface; what is not known is nothing.</summary>
public sealed record SettlementPerson
{
    /// <summary>The person's number (人员编号).</summary>
    public required string PsnNo { get; init; }

    /// <summary>The name.</summary>
    public required string PsnName { get; init; }

    /// <summary>The kind of identity document.</summary>
    public required string PsnCertType { get; init; }

    /// <summary>Its number.</summary>
    public required string Certno { get; init; }

    /// <summary>The sex.</summary>
    public string? Gend { get; init; }

    /// <summary>The nationality.</summary>
    public string? Naty { get; init; }

    /// <summary>The day of birth.</summary>
    public DateOnly? Brdy { get; init; }

    /// <summary>The age in full years.</summary>
    public int? Age { get; init; }

    /// <summary>The insurance.</summary>
    public required string Insutype { get; init; }

    /// <summary>The kind of insured person.</summary>
    public required string PsnType { get; init; }

    /// <summary>Whether a civil servant.</summary>
    public bool IsCivilServant { get; init; }

    /// <summary>The division of insurance.</summary>
    public string? InsuAdmdvs { get; init; }

    /// <summary>The employer.</summary>
    public string? EmpName { get; init; }

    /// <summary>The number of the insurance relation.</summary>
    public string? PsnInsuRltsId { get; init; }
}
