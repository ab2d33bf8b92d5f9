using System.Globalization;
using Tuodi.Office.Exports;
using Tuodi.Server.Api.Http;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Persons;

/// <summary>The visits of a person.</summary>
internal static class PersonVisitTable
{
    private static readonly SortKey<VisitRow> Begun = new(
        "begun",
        PagingKey.Whole,
        row => row.Begun.ToString(CultureInfo.InvariantCulture)
    );

    public static StoredTable<VisitRow> Of(PageCall call) =>
        new()
        {
            Name = "visits",
            Select = Tables.Visit.Select,
            Key = [Begun, new("id", PagingKey.Whole, row => Told.Number(row.Id))],
            Columns =
            [
                new("begun", "persons.begun", row => Told.Instant(row.Begun)) { Sort = Begun },
                new("ended", "persons.ended", row => Told.Instant(row.Ended)),
                new("kind", "persons.kind", row => PersonWords.Visit(call.W, row.Kind)),
                new("state", "persons.state", row => State(call.W, row.State)),
                new("institution", "persons.institution", row => row.Institution, ExportForm.Digits),
                new("scheme", "persons.scheme", row => PersonWords.Scheme(call.W, row.Scheme)),
                new("visit", "persons.visit", row => Told.Number(row.Id), ExportForm.Digits),
            ],
        };

    private static State State(Words words, string state) =>
        new(
            words[$"persons.state-{state}"],
            state == VisitState.Open ? Tone.Warning
                : state == VisitState.Cancelled ? Tone.Bad
                : Tone.Good
        );
}
