namespace Tuodi.Storage.Rows;

/// <summary>A visit (就诊) from registration or admission to its end.</summary>
public sealed record VisitRow
{
    /// <summary>The property of <see cref="Details"/> that says how the person came there as the institution flags it: a code of policies.</summary>
    public const string ReferralDetail = "referral";

    /// <summary>The insured division.</summary>
    public required string Area { get; init; }

    /// <summary>Its number (就诊ID).</summary>
    public required long Id { get; init; }

    /// <summary>The person's number.</summary>
    public required string Person { get; init; }

    /// <summary>The institution's code.</summary>
    public required string Institution { get; init; }

    /// <summary>The scheme (险种类型).</summary>
    public required string Scheme { get; init; }

    /// <summary>The kind of care (医疗类别).</summary>
    public required string MedType { get; init; }

    /// <summary>The kind of visit in the words of policies: inpatient, outpatient, chronic, emergency.</summary>
    public required string Kind { get; init; }

    /// <summary>The institution's own number of it (住院/门诊号).</summary>
    public required string Number { get; init; }

    /// <summary>Where it stands; see <see cref="VisitState"/>.</summary>
    public required string State { get; init; }

    /// <summary>When it began, in microseconds.</summary>
    public required long Begun { get; init; }

    /// <summary>When it ended, in microseconds, or nothing.</summary>
    public long? Ended { get; init; }

    /// <summary>The disease it is for (病种编码), or nothing.</summary>
    public string? Disease { get; init; }

    /// <summary>What else the institution told of it, as JSON.</summary>
    public required byte[] Details { get; init; }

    /// <summary>The sender's number of the request that discharged it or took the discharge back last, or nothing.</summary>
    public string? MovedBy { get; init; }

    /// <summary>How often the row was written.</summary>
    public long Version { get; init; }
}
