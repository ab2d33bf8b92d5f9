using Tuodi.Recipients.Register;
using Tuodi.Storage.Rows;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Persons;

/// <summary>A person.</summary>
/// <param name="Head">Who it is.</param>
/// <param name="Insurance">The insurance relations, oldest first.</param>
/// <param name="Filings">The filings.</param>
/// <param name="Known">The status periods as known on the day that is asked for, by their first days.</param>
/// <param name="Family">The others of the household today, with what each is to the head, the age and the categories.</param>
/// <param name="Records">All records of status, those too that the register has learnt better of.</param>
public sealed record PersonShown(
    PersonHead Head,
    IReadOnlyList<InsuranceRelation> Insurance,
    IReadOnlyList<FilingRow> Filings,
    IReadOnlyList<StatusPeriod> Known,
    IReadOnlyList<(Link Person, string Says)> Family,
    TableView Records
);
