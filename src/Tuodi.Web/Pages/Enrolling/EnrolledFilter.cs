using Tuodi.Office.Enrolment.Ledger;
using Tuodi.Office.Enrolment.Results;

namespace Tuodi.Web.Pages.Enrolling;

/// <summary>Which persons of the ledger are shown.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Words">Its words.</param>
/// <param name="Fits">Whether a person is shown, by the month of the last list.</param>
internal sealed record EnrolledFilter(string Name, string Words, Func<EnrolmentResult, string?, bool> Fits)
{
    /// <summary>Eligible, and the subsidy was not obtained.</summary>
    public const string Missed = "missed";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EnrolledFilter> All { get; } =
    [
        new(Missed, "enrol.missed", (person, _) => IsMissed(person)),
        new("obtained", "enrol.obtained", (person, _) => person.Obtained.Answer == Answer.Yes),
        new(
            "to-check",
            "enrol.to-check",
            (person, _) => person.Eligible.Answer == Answer.ToCheck || person.Obtained.Answer == Answer.ToCheck
        ),
        new("added", "enrol.added", (person, month) => Is(person, month, LedgerMark.Added)),
        new("changed", "enrol.changed", (person, month) => Is(person, month, LedgerMark.Changed)),
        new("cancelled", "enrol.cancelled", (person, month) => Is(person, month, LedgerMark.Cancelled)),
    ];

    /// <summary>Whether a person is eligible and has not obtained the subsidy yet: it has to be paid afterwards.</summary>
    public static bool IsMissed(EnrolmentResult person) => person is { Eligible.Answer: Answer.Yes, Obtained.Answer: Answer.No };

    private static bool Is(EnrolmentResult person, string? month, LedgerMark mark) =>
        person.Entry.Last.Mark == mark && person.Entry.Last.Month == month;
}
