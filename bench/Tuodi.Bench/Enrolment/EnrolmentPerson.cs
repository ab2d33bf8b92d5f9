using Tuodi.Bench.Office;

namespace Tuodi.Bench.Enrolment;

/// <summary>An invented person of the enrolment sample: what the lists say, and what has to come of it.</summary>
public sealed class EnrolmentPerson(string planted, SamplePerson person)
{
    /// <summary>The name of the case.</summary>
    public string Case { get; } = planted;

    public SamplePerson Person { get; } = person;

    /// <summary>The identities as each month's list writes them, a line each; a month without any does not name the person.</summary>
    public Dictionary<string, string[]> Listed { get; } = new(StringComparer.Ordinal);

    public DateOnly? Included { get; set; }

    public DateOnly? Paid { get; set; }

    /// <summary>The lines of the list of payments: fen, or nothing for a blank.</summary>
    public List<long?> Payments { get; } = [];

    /// <summary>Where the list of payments says that the person is insured.</summary>
    public string InsuredIn { get; set; } = "";

    /// <summary>The lines of the claims: identity, fen, batch.</summary>
    public List<(string Identity, long Fen, string Batch)> Claims { get; } = [];

    public DateOnly? Died { get; set; }

    /// <summary>The district that recognises the identity, where a list says it.</summary>
    public string? District { get; set; }

    /// <summary>What has to come of the ledger; nothing for a person whom no full list names.</summary>
    public EnrolmentOutcome? Outcome { get; set; }

    /// <summary>What has to come of the claim; nothing without one.</summary>
    public ClaimOutcome? Claim { get; set; }
}
