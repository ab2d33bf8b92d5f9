using Tuodi.Office.Enrolment;
using Tuodi.Storage.Rows;
using Tuodi.Web.Pages.Auditing;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Enrolling;

/// <summary>A page of the ledger of subsidised enrolment.</summary>
/// <param name="Month">The month whose files it rests on.</param>
/// <param name="Work">What they came to.</param>
/// <param name="Table">The table of the page.</param>
public sealed record EnrolmentShown(OfficeMonthRow Month, MonthWork Work, TableView Table)
{
    /// <summary>The ledger, or nothing where something stands against it.</summary>
    public EnrolmentReport? Report => Work.Enrolment;

    /// <summary>The yearly tables that ship.</summary>
    public IReadOnlyList<string> Shipped { get; init; } = [];
}
