using Tuodi.Office.Identity;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Rulebooks;

namespace Tuodi.Office.Auditing;

/// <summary>What an audit goes by.</summary>
public sealed record AuditSettings
{
    /// <summary>The policy in force on a day; a problem when there is none.</summary>
    public required Func<DateOnly, Policy> PolicyOn { get; init; }

    /// <summary>Values that the policy leaves unknown and the caller supplies.</summary>
    public IReadOnlyList<Override> Supplied { get; init; } = [];

    /// <summary>How words and columns of the lists stand for what policies ask.</summary>
    public required VisitMapping Mapping { get; init; }

    /// <summary>Reads what lists write for an identity.</summary>
    public required IdentityTexts Identities { get; init; }

    /// <summary>The rosters; without any, the identity that a settlement list itself names is taken for the status, and each finding says so.</summary>
    public Roster? Roster { get; init; }

    /// <summary>Institutions with level and division.</summary>
    public InstitutionBook Institutions { get; init; } = InstitutionBook.Empty;

    /// <summary>Codes of major diseases (重大疾病编码库), in upper case.</summary>
    public IReadOnlySet<string> MajorDiseases { get; init; } = new HashSet<string>();

    /// <summary>How many persons are worked on at a time; the result is the same for any number.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;
}
