using Tuodi.Office.Enrolment.Results;

namespace Tuodi.Web.Pages.Enrolling;

/// <summary>What was found in a township.</summary>
/// <param name="Name">The township, or nothing where no list names one.</param>
/// <param name="People">Its persons in the ledger.</param>
internal sealed record EnrolledTown(string? Name, IReadOnlyList<EnrolmentResult> People)
{
    public int Eligible { get; } = People.Count(person => person.Eligible.Answer == Answer.Yes);

    public int Obtained { get; } = People.Count(person => person.Obtained.Answer == Answer.Yes);

    public int Missed { get; } = People.Count(EnrolledFilter.IsMissed);

    public int ToCheck { get; } =
        People.Count(person => person.Eligible.Answer == Answer.ToCheck || person.Obtained.Answer == Answer.ToCheck);

    /// <summary>The townships, the one where most have not obtained first.</summary>
    public static IReadOnlyList<EnrolledTown> Of(IReadOnlyList<EnrolmentResult> people) =>
        [
            .. people
                .GroupBy(person => person.Entry.Town)
                .Select(town => new EnrolledTown(town.Key, [.. town]))
                .OrderByDescending(town => town.Missed)
                .ThenBy(town => town.Name, StringComparer.Ordinal),
        ];
}
