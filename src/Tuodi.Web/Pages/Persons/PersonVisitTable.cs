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
                new("state", "persons.state", row => State(call.W, row)),
                new("institution", "persons.institution", row => row.Institution, ExportForm.Digits),
                new("scheme", "persons.scheme", row => PersonWords.Scheme(call.W, row.Scheme)),
                new("visit", "persons.visit", row => Told.Number(row.Id), ExportForm.Digits),
            ],
        };

    // Nobody is discharged from a visit to an outpatient clinic, which ends with its settlement and is never closed.
    private static State State(Words words, VisitRow row) =>
        row.State == VisitState.Open && row.Kind != "inpatient"
            ? new(words["persons.state-outpatient"], Tone.Plain)
            : new(
                words[$"persons.state-{row.State}"],
                row.State == VisitState.Open ? Tone.Warning
                    : row.State == VisitState.Cancelled ? Tone.Bad
                    : Tone.Good
            );
}
