using Tuodi.Kernel;
using Tuodi.Office.Exports;
using Tuodi.Server.Api.Http;
using Tuodi.Storage.Rows;
using Tuodi.Web.Framing;
using Tuodi.Web.Tabulating;
using Column = Tuodi.Web.Tabulating.Column<Tuodi.Storage.Rows.SettlementRow>;

namespace Tuodi.Web.Pages.Settlements;

/// <summary>What each row of a settlement's history changed: the first as it was settled, the others as the differences that they are stored as.</summary>
internal static class SettlementDifferences
{
    public static ListedTable<SettlementRow> Of(PageCall call) =>
        new()
        {
            Name = "differences",
            Columns =
            [
                new("at", "settlements.at", row => Told.Instant(row.At)),
                new("kind", "settlements.kind", row => SettlementWords.Kind(call.W, row.Kind)),
                Amount("total", "settlements.total", row => row.Total),
                Amount("in-policy", "settlements.in-policy", row => row.InPolicy),
                Amount("deductible", "settlements.deductible", row => row.Deductible),
                Amount("funds", "settlements.funds", row => row.FundTotal),
                Amount("assistance", "settlements.assistance", row => row.Assistance),
                Amount("hospital", "settlements.hospital", row => row.HospitalPart),
                Amount("pays", "settlements.pays", row => row.PersonPart),
                Amount("account", "settlements.account", row => row.AccountPaid),
                Amount("cash", "settlements.cash", row => row.Cash),
                new("operator", "settlements.operator", row => row.Operator),
            ],
        };

    private static Column Amount(string key, string words, Func<SettlementRow, long> fen) =>
        new(key, words, row => new Money(fen(row)), ExportForm.Amount);
}
