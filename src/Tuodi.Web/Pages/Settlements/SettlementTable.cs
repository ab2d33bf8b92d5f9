using Tuodi.Kernel;
using Tuodi.Office.Exports;
using Tuodi.Server.Api.Http;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Settlements;

/// <summary>The columns of the search of settlements, for the page and its files.</summary>
internal static class SettlementTable
{
    private static readonly SortKey<SettlementRow> Id = new("id", PagingKey.Whole, row => Told.Number(row.Id));

    private static readonly SortKey<SettlementRow> Area = new("area", PagingKey.Text, row => row.Area);

    private static readonly SortKey<SettlementRow> At = new(
        "at",
        PagingKey.Whole,
        row => row.At.ToString(System.Globalization.CultureInfo.InvariantCulture)
    );

    private static readonly SortKey<SettlementRow> Day = new(
        "day",
        PagingKey.Day,
        row => row.Day.ToString("O", System.Globalization.CultureInfo.InvariantCulture)
    );

    /// <summary>In the order in which they were made.</summary>
    public static StoredTable<SettlementRow> Of(PageCall call) => Of(call, [Id, Area]);

    /// <summary>Those of one institution: the index by institution has them by the instant.</summary>
    public static StoredTable<SettlementRow> OfInstitution(PageCall call) => Of(call, [At, Id, Area]);

    /// <summary>Those of some days or of one kind, of all institutions or of one: their indexes have them by the day.</summary>
    public static StoredTable<SettlementRow> OfDays(PageCall call) => Of(call, [Day, Id, Area]);

    private static StoredTable<SettlementRow> Of(PageCall call, IReadOnlyList<SortKey<SettlementRow>> key) =>
        new()
        {
            Name = "settlements",
            Select = Tables.Settlement.Select,
            Key = key,
            Columns =
            [
                new("at", "settlements.at", row => Told.Instant(row.At)) { Sort = At },
                new(
                    "id",
                    "settlements.id",
                    row => new Link(SettlementPages.Path(row.Area, row.Original), Told.Number(row.Original)),
                    ExportForm.Digits
                ),
                new("kind", "settlements.kind", row => SettlementWords.Kind(call.W, row.Kind)),
                new("day", "settlements.day", row => row.Day) { Sort = Day },
                new("person", "settlements.person", row => row.Person, ExportForm.Digits),
                new("institution", "settlements.institution", row => row.Institution, ExportForm.Digits),
                new("total", "settlements.total", row => new Money(row.Total), ExportForm.Amount)
                {
                    Sort = Amount("total", row => row.Total),
                },
                new("assistance", "settlements.assistance", row => new Money(row.Assistance), ExportForm.Amount)
                {
                    Sort = Amount("assistance", row => row.Assistance),
                },
                new("pays", "settlements.pays", row => new Money(row.PersonPart), ExportForm.Amount)
                {
                    Sort = Amount("person_part", row => row.PersonPart),
                },
            ],
        };

    private static SortKey<SettlementRow> Amount(string column, Func<SettlementRow, long> fen) =>
        new(column, PagingKey.Whole, row => fen(row).ToString(System.Globalization.CultureInfo.InvariantCulture));
}
