using Tuodi.Storage.Rows;

namespace Tuodi.Web.Pages.Auditing;

/// <summary>The months that a user works with.</summary>
/// <param name="Months">Each with the names of its files, newest first.</param>
/// <param name="IsEnrolment">Whether the ledger of subsidised enrolment is asked for.</param>
public sealed record MonthsShown(IReadOnlyList<(OfficeMonthRow Month, IReadOnlyList<string> Files)> Months, bool IsEnrolment);
