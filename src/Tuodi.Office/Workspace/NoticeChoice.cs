using Tuodi.Kernel;
using Tuodi.Office.Auditing;

namespace Tuodi.Office.Workspace;

/// <summary>Who is told what of a month (告知): persons with a row that is to be notified and not paid yet, and of them all that is neither excluded nor paid.</summary>
public static class NoticeChoice
{
    /// <summary>The part of an audit that notices tell of.</summary>
    /// <param name="month">The audit of the month.</param>
    /// <param name="visits">All rows of the month.</param>
    /// <param name="town">The township, where only its persons are meant.</param>
    /// <returns>The part, and how many persons have a row to be notified.</returns>
    public static (AuditResult Result, int Persons) Of(AuditResult month, IReadOnlyList<WorkspaceVisit> visits, string? town = null)
    {
        var asked = new VisitFilter { IsPaid = false, Town = town };
        var told = visits
            .Where(visit => ExportChoice.IsNotified(visit) && asked.Takes(visit))
            .Select(visit => visit.Row.PersonId)
            .ToHashSet();
        var settled = visits.Where(visit => visit.IsExcluded || visit.IsPaid).Select(visit => visit.Row.Spot).ToHashSet();
        var result = new AuditResult
        {
            People = [.. month.People.Where(person => told.Contains(person.PersonId)).Select(person => Without(settled, person))],
            Unknown = month.Unknown,
            Rows = month.Rows,
        };
        return (result, told.Count);
    }

    private static AuditedPerson Without(HashSet<Spot> settled, AuditedPerson person) =>
        new()
        {
            PersonId = person.PersonId,
            Status = person.Status,
            Visits = person.Visits,
            Findings =
            [
                .. person.Findings.Where(finding =>
                    !settled.Contains(finding.Visit.Row.Spot) && !finding.Visit.AlsoIn.Any(settled.Contains)
                ),
            ],
        };
}
