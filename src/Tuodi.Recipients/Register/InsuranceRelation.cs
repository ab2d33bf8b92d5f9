namespace Tuodi.Recipients.Register;

/// <summary>That a person is insured under a scheme for a time (参保关系).</summary>
public sealed record InsuranceRelation
{
    /// <summary>The insured division, six digits.</summary>
    public required string Area { get; init; }

    /// <summary>The person's number.</summary>
    public required string Person { get; init; }

    /// <summary>The scheme as the interface codes it (险种类型): 310 employees, 390 residents.</summary>
    public required string Scheme { get; init; }

    /// <summary>The kind of insured person (人员类别), as 1101 for an employee in work, 12 for a retired one.</summary>
    public string PersonType { get; init; } = string.Empty;

    /// <summary>The first day of benefits.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day, or nothing while it lasts.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Whether the person is a civil servant (公务员标志).</summary>
    public bool CivilServant { get; init; }

    /// <summary>The employer or community (单位名称), or nothing.</summary>
    public string? Unit { get; init; }

    /// <summary>What is left in the personal account (个人账户余额), in fen.</summary>
    public long Balance { get; init; }

    /// <summary>How often the row has changed; guards the balance.</summary>
    public long Version { get; init; }
}
