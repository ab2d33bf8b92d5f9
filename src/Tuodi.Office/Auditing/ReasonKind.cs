namespace Tuodi.Office.Auditing;

/// <summary>Why a payment is what it is, or differs from what the policy gives.</summary>
public enum ReasonKind : byte
{
    /// <summary>Nothing to say.</summary>
    None,

    /// <summary>The person held no status on that day.</summary>
    NotOnRoster,

    /// <summary>The status was found after the visit and reaches back to it.</summary>
    StatusFoundLater,

    /// <summary>The person held a status that day and nothing was paid.</summary>
    NothingPaid,

    /// <summary>The second round was not paid.</summary>
    SecondRoundNotPaid,

    /// <summary>The cap of the year is used up, or was passed.</summary>
    CapUsedUp,

    /// <summary>What insurance left lies below the deductible.</summary>
    BelowDeductible,

    /// <summary>The deductible was not taken.</summary>
    DeductibleNotTaken,

    /// <summary>The deductible was taken although the year had borne it, or twice.</summary>
    DeductibleTakenTwice,

    /// <summary>Paid at another rate.</summary>
    WrongRate,

    /// <summary>Paid as with another referral.</summary>
    ReferralNotCounted,

    /// <summary>The policy pays nothing for this visit or this person.</summary>
    OutsidePolicy,

    /// <summary>Paid on another base.</summary>
    BaseDiffers,

    /// <summary>Paid as for another identity.</summary>
    OtherIdentity,

    /// <summary>Follows from another payment of the same visit.</summary>
    FollowsAssistance,

    /// <summary>Follows from what was paid, or not paid, on earlier visits of the year.</summary>
    FollowsEarlierVisit,

    /// <summary>Insurance left nothing.</summary>
    NothingLeft,

    /// <summary>A negative row without the row that it takes back.</summary>
    UnpairedReversal,

    /// <summary>A reversal has the opposite total and other amounts: whether it takes the row back cannot be said.</summary>
    MayBeTakenBack,

    /// <summary>A fact that decides is not known.</summary>
    MissingFact,

    /// <summary>What an earlier visit of the year used could not be worked out.</summary>
    EarlierVisitUnknown,

    /// <summary>No roster was given: the identity is the one that the list itself names.</summary>
    IdentityFromList,

    /// <summary>The list gives no day: the last day of its month stands for it.</summary>
    DayFromMonth,

    /// <summary>No single change gives what was paid.</summary>
    Unexplained,
}
