using Tuodi.Office.Auditing;
using Tuodi.Settlement.Results;
using Tuodi.Storage.Rows;

namespace Tuodi.Web.Pages.Auditing;

/// <summary>What was found of a person, each payment with how it was worked out.</summary>
/// <param name="Month">The month.</param>
/// <param name="Person">The person.</param>
/// <param name="Findings">What is not right, each with the settled visit where it could be settled.</param>
/// <param name="IsClear">Whether name and number are shown in clear.</param>
public sealed record AuditedPersonShown(
    OfficeMonthRow Month,
    FoundPerson Person,
    IReadOnlyList<(Finding Finding, SettledVisit? Settled)> Findings,
    bool IsClear
);
