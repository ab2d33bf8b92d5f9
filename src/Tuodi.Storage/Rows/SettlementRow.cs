namespace Tuodi.Storage.Rows;

/// <summary>A settlement, a reversal or a correction (结算), in fen; a row is never altered.</summary>
public sealed record SettlementRow
{
    /// <summary>The insured division.</summary>
    public required string Area { get; init; }

    /// <summary>Its number (结算ID).</summary>
    public required long Id { get; init; }

    /// <summary>The visit.</summary>
    public required long Visit { get; init; }

    /// <summary>The batch of fee lines.</summary>
    public required string Batch { get; init; }

    /// <summary>The person's number.</summary>
    public required string Person { get; init; }

    /// <summary>The institution's code.</summary>
    public required string Institution { get; init; }

    /// <summary>The scheme.</summary>
    public required string Scheme { get; init; }

    /// <summary>The kind of care.</summary>
    public required string MedType { get; init; }

    /// <summary>The year it counts in.</summary>
    public required int Year { get; init; }

    /// <summary>The day it was settled for.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When, in microseconds.</summary>
    public required long At { get; init; }

    /// <summary>What it is; see <see cref="SettlementKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The first settlement of the visit's batch that this row belongs to; its own number if it is one.</summary>
    public required long Original { get; init; }

    /// <summary>Who sent the request.</summary>
    public required string Sender { get; init; }

    /// <summary>The sender's number of the request (发送方报文ID).</summary>
    public required string Msgid { get; init; }

    /// <summary>The operator.</summary>
    public required string Operator { get; init; }

    /// <summary>The content hash of the policy.</summary>
    public required string Policy { get; init; }

    /// <summary>The bill.</summary>
    public required long Total { get; init; }

    /// <summary>Outside the policy.</summary>
    public required long OwnPay { get; init; }

    /// <summary>Above the price limit.</summary>
    public required long OverLimit { get; init; }

    /// <summary>First paid by the person.</summary>
    public required long FirstPay { get; init; }

    /// <summary>In policy scope.</summary>
    public required long InPolicy { get; init; }

    /// <summary>The deductible of basic insurance that the visit bore.</summary>
    public required long Deductible { get; init; }

    /// <summary>What the funds paid.</summary>
    public required long FundTotal { get; init; }

    /// <summary>What medical assistance paid of it.</summary>
    public required long Assistance { get; init; }

    /// <summary>What the hospital bears.</summary>
    public required long HospitalPart { get; init; }

    /// <summary>What the person bears.</summary>
    public required long PersonPart { get; init; }

    /// <summary>Of it out of the personal account.</summary>
    public required long AccountPaid { get; init; }

    /// <summary>Of it in cash.</summary>
    public required long Cash { get; init; }

    /// <summary>What the personal account holds afterwards.</summary>
    public required long Balance { get; init; }

    /// <summary>Person and visit as the calculation saw them.</summary>
    public required byte[] Facts { get; init; }

    /// <summary>The year as it stood before.</summary>
    public required byte[] Before { get; init; }

    /// <summary>What each layer did, step by step.</summary>
    public required byte[] Work { get; init; }
}
