namespace Tuodi.Server.Gateway.Settling;

/// <summary>What a settlement answer says of the visit and of the settlement's circumstances. Codes are those of the interface.</summary>
public sealed record SettlementVisit
{
    /// <summary>The visit (就诊ID).</summary>
    public required string MdtrtId { get; init; }

    /// <summary>The settlement (结算ID); nothing for a settlement in advance (预结算).</summary>
    public string? SetlId { get; init; }

    /// <summary>When it was settled; also said of a settlement in advance, since clients cannot bind an empty time.</summary>
    public required DateTimeOffset SetlTime { get; init; }

    /// <summary>The kind of care (医疗类别).</summary>
    public required string MedType { get; init; }

    /// <summary>The document shown.</summary>
    public string? MdtrtCertType { get; init; }

    /// <summary>Its number.</summary>
    public string? MdtrtCertNo { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? BegnDate { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? EndDate { get; init; }

    /// <summary>The hospital's number for the settlement: the <c>msgid</c> of its request.</summary>
    public required string MedinsSetlId { get; init; }

    /// <summary>The office that clears.</summary>
    public string? ClrOptins { get; init; }

    /// <summary>The way of clearing.</summary>
    public string? ClrWay { get; init; }

    /// <summary>The kind of clearing.</summary>
    public required string ClrType { get; init; }

    /// <summary>The institution.</summary>
    public required string FixmedinsCode { get; init; }

    /// <summary>Its name.</summary>
    public required string FixmedinsName { get; init; }

    /// <summary>Its level.</summary>
    public string? HospLv { get; init; }

    /// <summary>Where it was paid (支付地点): 2 at the institution.</summary>
    public string PayLoc { get; init; } = "2";

    /// <summary>The disease's code.</summary>
    public string? DiseCodg { get; init; }

    /// <summary>The disease's name.</summary>
    public string? DiseName { get; init; }

    /// <summary>The invoice.</summary>
    public string? Invono { get; init; }

    /// <summary>The operator.</summary>
    public string? OpterId { get; init; }

    /// <summary>The operator's name.</summary>
    public string? OpterName { get; init; }
}
