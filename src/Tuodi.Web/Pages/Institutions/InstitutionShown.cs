using Tuodi.Recipients.Register;
using Tuodi.Web.Framing;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Institutions;

/// <summary>An institution.</summary>
/// <param name="Institution">The institution.</param>
/// <param name="Month">The month whose settlements are shown.</param>
/// <param name="Totals">What was settled there in the month, or nothing where the user does not see it.</param>
/// <param name="Settled">The settlements, or nothing.</param>
public sealed record InstitutionShown(MedicalInstitution Institution, Month Month, InstitutionTotals? Totals, TableView? Settled);
