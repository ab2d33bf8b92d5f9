using Tuodi.Office.Enrolment.Ledger;

namespace Tuodi.Office.Enrolment.Results;

/// <summary>What the lists come to for a person of the ledger.</summary>
public sealed record EnrolmentResult
{
    /// <summary>The person's entry.</summary>
    public required LedgerEntry Entry { get; init; }

    /// <summary>What the person paid, or nothing when no list names the person.</summary>
    public PersonPayment? Payment { get; init; }

    /// <summary>What is claimed for the person, or nothing.</summary>
    public PersonClaim? Claim { get; init; }

    /// <summary>Whether the person is on the list of deaths.</summary>
    public bool HasDied { get; init; }

    /// <summary>The day of death, where the list says it.</summary>
    public DateOnly? Died { get; init; }

    /// <summary>When the premium was paid: by the list of payments, else by the full list.</summary>
    public DateOnly? Paid { get; init; }

    /// <summary>Whether the person is insured (是否参保).</summary>
    public required Judgement Enrolled { get; init; }

    /// <summary>The class of enrolment (参保类别: 居民一档), or nothing, 需核实, when no one line of the yearly table matches.</summary>
    public string? Class { get; init; }

    /// <summary>Why the class is what it is.</summary>
    public required Judgement ClassFound { get; init; }

    /// <summary>Whether the person is eligible for the subsidy (是否符合资助).</summary>
    public required Judgement Eligible { get; init; }

    /// <summary>Whether the person has obtained it (是否获得资助).</summary>
    public required Judgement Obtained { get; init; }

    /// <summary>How it comes to the person; nothing when the person is not, or may not be, eligible.</summary>
    public SubsidyWay? Way { get; init; }

    /// <summary>The four answers with what each is about.</summary>
    public IEnumerable<(string About, Judgement Judgement)> Judgements =>
        [("enrolled", Enrolled), ("class", ClassFound), ("eligible", Eligible), ("obtained", Obtained)];
}
