namespace Tuodi.Office.Enrolment.Results;

/// <summary>Why an answer is what it is.</summary>
public enum ReasonCode
{
    /// <summary>The person paid a premium.</summary>
    Paid,

    /// <summary>The tax bureau claims a subsidy for the person.</summary>
    Claimed,

    /// <summary>The list says where the person is insured.</summary>
    Insured,

    /// <summary>The list names the person and neither payment nor insurance.</summary>
    NotInsured,

    /// <summary>The person has died.</summary>
    Died,

    /// <summary>No list says whether the person is insured.</summary>
    NotListed,

    /// <summary>The lists name two payments.</summary>
    TwoPayments,

    /// <summary>What the person paid is not known.</summary>
    PaymentUnknown,

    /// <summary>The month of payment or of inclusion is not known.</summary>
    MonthUnknown,

    /// <summary>Paid in another month than included.</summary>
    MonthDiffers,

    /// <summary>The identity is not in the yearly table.</summary>
    IdentityUnknown,

    /// <summary>The yearly table has no such payment for the identity.</summary>
    PaymentNotInTable,

    /// <summary>Months and payment are as they must be.</summary>
    Eligible,

    /// <summary>Eligible, and the subsidy is claimed.</summary>
    BySystem,

    /// <summary>Eligible, and no subsidy is claimed: it is paid to the person afterwards.</summary>
    Afterwards,

    /// <summary>Not eligible.</summary>
    NotEligible,

    /// <summary>A subsidy is claimed for a person who is not eligible.</summary>
    ClaimedNotEligible,

    /// <summary>Whether the person is eligible is to be checked.</summary>
    EligibilityOpen,

    /// <summary>There is no list of claims.</summary>
    NoClaims,

    /// <summary>Identity, payment and subsidy match no line of the yearly table.</summary>
    NoClass,

    /// <summary>They match lines of two classes.</summary>
    TwoClasses,

    /// <summary>The match is found.</summary>
    Matches,

    /// <summary>The claim names several identities, or one that no vocabulary has.</summary>
    ClaimUnclear,

    /// <summary>The claimed person is on no full list.</summary>
    NotOnList,

    /// <summary>The claimed person is no longer on the full list.</summary>
    Cancelled,

    /// <summary>The claim goes by another identity than the one that decides.</summary>
    OtherIdentity,

    /// <summary>The identity is recognised in another district.</summary>
    OtherDistrict,

    /// <summary>It is not said which district the office is.</summary>
    DistrictUnknown,
}
