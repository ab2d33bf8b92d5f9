using Tuodi.Office.Exports;
using Tuodi.Recipients.Register;
using Tuodi.Server.Api.Http;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Institutions;

/// <summary>The columns of the search of institutions.</summary>
internal static class InstitutionTable
{
    private static readonly SortKey<MedicalInstitution> Code = new("code", PagingKey.Text, row => row.Code);

    public static StoredTable<MedicalInstitution> Of(PageCall call) =>
        new()
        {
            Name = "institutions",
            Select = Tables.Institution.Select,
            Key = [Code],
            IsNewestFirst = false,
            Columns =
            [
                new("code", "institutions.code", row => new Link(InstitutionPages.Path(row.Code), row.Code), ExportForm.Digits)
                {
                    Sort = Code,
                },
                new("name", "institutions.name", row => row.Name) { Sort = new("name", PagingKey.Text, row => row.Name) },
                new("level", "institutions.level", row => InstitutionWords.Level(call.W, row.Level)),
                new("division", "institutions.division", row => row.Division, ExportForm.Digits)
                {
                    Sort = new("division", PagingKey.Text, row => row.Division),
                },
                new("from", "institutions.agreed-from", row => row.AgreementFrom),
                new("to", "institutions.agreed-to", row => row.AgreementTo),
                new("agreed", "institutions.agreement", row => InstitutionWords.Agreement(call.W, row, call.Today)),
            ],
        };
}
