using Tuodi.Kernel;
using Tuodi.Office.Auditing;

namespace Tuodi.Web.Pages.Auditing;

/// <summary>A person of whom something is not right.</summary>
/// <param name="Number">The person's number in the audit, from 1.</param>
/// <param name="Person">The person.</param>
public sealed record FoundPerson(int Number, AuditedPerson Person)
{
    /// <summary>What is owed.</summary>
    public Money Owed { get; } = Sum(Person, Verdict.Owed);

    /// <summary>What was paid too much, as an amount above nothing.</summary>
    public Money Overpaid { get; } = -Sum(Person, Verdict.Overpaid);

    /// <summary>How many payments cannot be said.</summary>
    public int Open { get; } = Person.Findings.Count(finding => finding.Figures.Verdict == Verdict.CannotSay);

    /// <summary>The identity: as the roster names it, else as the lists do.</summary>
    public string? Identity => Person.Status?.Written ?? Person.Findings[0].Visit.Row.Identity;

    /// <summary>Whether a payment has a verdict.</summary>
    public bool Has(Verdict verdict) => Person.Findings.Any(finding => finding.Figures.Verdict == verdict);

    private static Money Sum(AuditedPerson person, Verdict verdict) =>
        new(person.Findings.Where(finding => finding.Figures.Verdict == verdict).Sum(finding => finding.Figures.Difference?.Fen ?? 0));
}
