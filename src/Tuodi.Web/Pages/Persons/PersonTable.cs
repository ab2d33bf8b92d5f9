using System.Globalization;
using Tuodi.Office.Exports;
using Tuodi.Recipients.Register;
using Tuodi.Server.Api.Http;
using Tuodi.Server.Safety.Privacy;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;
using Column = Tuodi.Web.Tabulating.Column<Tuodi.Recipients.Register.InsuredPerson>;

namespace Tuodi.Web.Pages.Persons;

/// <summary>Persons as they are found, masked.</summary>
internal static class PersonTable
{
    private const string Name = "persons";

    public static StoredTable<InsuredPerson> Of(PageCall call) =>
        new()
        {
            Name = Name,
            Select = Tables.Person.Select,
            Key =
            [
                new("initials", PagingKey.Text, row => row.Initials),
                new("id", PagingKey.Text, row => row.Id),
                new("area", PagingKey.Text, row => row.Area),
            ],
            IsNewestFirst = false,
            Columns = Columns(call),
        };

    /// <summary>Those found by what does not stand in an address: the first of them, without further pages.</summary>
    public static TableView Found(PageCall call, IReadOnlyList<InsuredPerson> found, int max) =>
        new(
            Name,
            [.. Columns(call).Select(column => new TableHead(call.W[column.Words], IsNumber: false))],
            [.. found.Take(max).Select(person => Columns(call).Select(column => column.Value(person)).ToList())],
            found.Count > max ? call.W["persons.first-of-more", max] : call.W["frame.found", found.Count]
        );

    private static IReadOnlyList<Column> Columns(PageCall call) =>
        [
            new("id", "persons.number", row => new Link(PersonPages.Path(row.Area, row.Id), row.Id), ExportForm.Digits),
            new("name", "persons.name", row => Masked.Name(row.Name)),
            new("sex", "persons.sex", row => PersonWords.Sex(call.W, row.Sex)),
            new("born", "persons.born-in", row => row.Born?.ToString("yyyy", CultureInfo.InvariantCulture), ExportForm.Digits),
            new("document", "persons.document-number", row => Masked.Number(row.CertNo)),
            new("area", "persons.area", row => row.Area, ExportForm.Digits),
        ];
}
