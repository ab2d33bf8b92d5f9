using Tuodi.Kernel;
using Tuodi.Office.Enrolment;
using Tuodi.Office.Lists;
using Tuodi.Office.Reports;

namespace Tuodi.Web.Pages.Auditing;

/// <summary>What the files of a month came to.</summary>
/// <param name="Lists">The lists as they were understood, each with the number of its file.</param>
/// <param name="Refused">What is wrong with files that could not be understood, by their numbers.</param>
/// <param name="Problems">Why nothing was audited although every file was understood, such as a policy that is not known.</param>
/// <param name="Report">The audit, or nothing where something stood against it.</param>
public sealed record MonthWork(
    IReadOnlyList<(int Number, OfficeList List)> Lists,
    IReadOnlyList<(int Number, Problem Problem)> Refused,
    IReadOnlyList<Problem> Problems,
    AuditReport? Report
)
{
    /// <summary>The ledger of subsidised enrolment, or nothing where there is no list of it or something stands against it.</summary>
    public EnrolmentReport? Enrolment { get; init; }

    /// <summary>Why there is no ledger although there are lists of subsidised enrolment.</summary>
    public IReadOnlyList<Problem> EnrolmentProblems { get; init; } = [];

    /// <summary>Whether there is a list of subsidised enrolment among the files.</summary>
    public bool HasEnrolment => Lists.Any(each => each.List.Kind == ListKind.Enrolment);

    /// <summary>The persons of whom something is not right, in the order of the audit, each with its number from 1.</summary>
    public IReadOnlyList<FoundPerson> People =>
        field ??= Report is null
            ? []
            :
            [
                .. Report
                    .Result.People.Select((person, i) => (Person: person, Number: i + 1))
                    .Where(each => each.Person.Findings.Count > 0)
                    .Select(each => new FoundPerson(each.Number, each.Person)),
            ];

    /// <summary>What was found by township, summed up once.</summary>
    public IReadOnlyList<TownRow> Towns => field ??= TownRow.Of(People);

    /// <summary>What was found in all, summed up once.</summary>
    public MonthFigures Figures => field ??= MonthFigures.Of(Report!);
}
