using Tuodi.Office.Enrolment.Ledger;

namespace Tuodi.Office.Enrolment.Results;

/// <summary>A claim of the tax bureau held against the office's own lists (代缴数据核实).</summary>
public sealed record ClaimCheck
{
    /// <summary>The claim.</summary>
    public required PersonClaim Claim { get; init; }

    /// <summary>The person's entry in the ledger, or nothing.</summary>
    public LedgerEntry? Entry { get; init; }

    /// <summary>The identity of the claim in the words of the yearly table, or nothing when it is not one.</summary>
    public string? Identity { get; init; }

    /// <summary>The class of enrolment that identity and amounts come to, or nothing.</summary>
    public string? Class { get; init; }

    /// <summary>Whether identity and amount are a line of the yearly table (档次).</summary>
    public required Judgement Tier { get; init; }

    /// <summary>Whether the claim goes by the person's deciding identity (医疗救助身份).</summary>
    public required Judgement Identified { get; init; }

    /// <summary>Whether this district recognises the identity (认定区).</summary>
    public required Judgement District { get; init; }

    /// <summary>Whether all three match (正常数据); else the claim is doubtful (疑点数据).</summary>
    public bool IsNormal => Matches.All(each => each.Judgement.Answer == Answer.Yes);

    /// <summary>The three matches with what each is about.</summary>
    public IEnumerable<(string About, Judgement Judgement)> Matches => [("tier", Tier), ("identity", Identified), ("district", District)];
}
