using Tuodi.Office.Enrolment.Amounts;

namespace Tuodi.Office.Enrolment.Ledger;

/// <summary>A person in the ledger of subsidised enrolment (资助参保台账), once on a list and never deleted.</summary>
public sealed record LedgerEntry
{
    /// <summary>The identity number.</summary>
    public required string PersonId { get; init; }

    /// <summary>The person's name.</summary>
    public string? Name { get; init; }

    /// <summary>Township.</summary>
    public string? Town { get; init; }

    /// <summary>Village or community.</summary>
    public string? Village { get; init; }

    /// <summary>All identities of the last list that named the person, the best first; at least one.</summary>
    public required IReadOnlyList<SubsidisedIdentity> Identities { get; init; }

    /// <summary>When the subsidy began (纳入资助时间), where a list said it; the first of the month where only the month is said.</summary>
    public DateOnly? Included { get; init; }

    /// <summary>When the premium was paid (缴费时间), where a list said it.</summary>
    public DateOnly? Paid { get; init; }

    /// <summary>What the lists changed, the oldest first; at least the addition.</summary>
    public required IReadOnlyList<LedgerChange> Changes { get; init; }

    /// <summary>The enrolment identity that decides: the one of the smallest rank.</summary>
    public SubsidisedIdentity Identity => Identities[0];

    /// <summary>The recipient identity that decides (医疗救助身份).</summary>
    public string Recipient => Identities.MinBy(each => (each.RecipientRank, each.Rank))!.Recipient;

    /// <summary>The last change, whose mark stays until there is another.</summary>
    public LedgerChange Last => Changes[^1];

    /// <summary>The month from which the person is no longer on the list, or nothing.</summary>
    public string? CancelledMonth => Last.Mark == LedgerMark.Cancelled ? Last.Month : null;
}
