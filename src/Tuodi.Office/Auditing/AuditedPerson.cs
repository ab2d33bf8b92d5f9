using Tuodi.Kernel;
using Tuodi.Office.Identity;

namespace Tuodi.Office.Auditing;

/// <summary>A person of the lists after the audit, with all visits in the order in which the year was worked out.</summary>
public sealed class AuditedPerson
{
    /// <summary>The identity number.</summary>
    public required string PersonId { get; init; }

    /// <summary>What rosters say of the person, or nothing when none names the person.</summary>
    public StatusHistory? Status { get; init; }

    /// <summary>The visits.</summary>
    public IReadOnlyList<AuditedVisit> Visits { get; internal set; } = [];

    /// <summary>What is not right, in the order of the visits.</summary>
    public IReadOnlyList<Finding> Findings { get; internal set; } = [];

    /// <summary>The name, by the lists or else the rosters.</summary>
    public string? Name => Visits.Select(visit => visit.Row.Name).FirstOrDefault(name => name is not null) ?? Status?.Name;

    /// <summary>Township (镇街), by the rosters or else the lists.</summary>
    public string? Town => Status?.Town ?? Visits.Select(visit => visit.Row.Town).FirstOrDefault(town => town is not null);

    /// <summary>What is owed in all, as far as it can be said; less than nothing for what is to be paid back.</summary>
    public Money Difference => new(Visits.Sum(visit => visit.Difference.Fen));
}
