using Tuodi.Kernel;
using Tuodi.Office.Auditing;
using Tuodi.Office.Rules;

namespace Tuodi.Office.Exports;

/// <summary>What a column of a layout can say, by the name that layouts use; amounts have the names that rules use too.</summary>
/// <param name="Name">The name.</param>
/// <param name="Form">How it is written unless the layout says otherwise.</param>
/// <param name="Of">Its value of a row that stands in some place of the list, counted from 1.</param>
public sealed record ExportField(string Name, ExportForm Form, Func<ExportRow, int, ExportCell> Of)
{
    private static readonly ExportField[] Own =
    [
        new("sequence", ExportForm.Count, (_, place) => ExportCell.Of(place)),
        OfDigits("period", row => row.Settlement.Period),
        OfDigits("number", row => row.Settlement.Number),
        OfDigits("settlement_id", row => row.Settlement.SettlementId),
        OfDigits("person_id", row => row.Settlement.PersonId),
        OfDigits("personal_number", row => row.Settlement.PersonalNumber),
        OfText("name", row => row.Settlement.Name ?? row.Name),
        OfText("match_state", row => row.IsMatched ? "已匹配" : "未匹配"),
        OfText("town", Town),
        OfText("village", row => row.Village ?? row.Settlement.Village),
        OfText("identity", row => row.Identity ?? row.Settlement.Identity),
        OfDigits("disease_code", row => row.Settlement.DiseaseCode),
        OfDigits("institution_code", row => row.Settlement.InstitutionCode),
        OfDay("admitted", row => row.Settlement.Admitted),
        OfDay("discharged", row => row.Settlement.Discharged),
        OfDay("settled", row => row.Settlement.Settled),
        OfAmount("assistance_base", row => row.Settlement.AssistanceBase ?? ListArithmetic.Base(row.Settlement)),
        OfAmount("personal_account", row => row.Settlement.PersonalAccount),
        OfAmount("cash", row => row.Settlement.Cash),
        OfText("state", row => row.State),
        OfText("excluded", row => row.IsExcluded ? "已剔除" : "未剔除"),
        OfText("paid", row => row.IsPaid ? "是" : "否"),
        OfText("remark", row => row.Remark),
        OfText("account_holder", row => (row.Account ?? row.Settlement.Account)?.Holder),
        OfText("bank", row => (row.Account ?? row.Settlement.Account)?.Bank),
        OfDigits("bank_line", row => (row.Account ?? row.Settlement.Account)?.Line),
        OfDigits("bank_account", row => (row.Account ?? row.Settlement.Account)?.Number),
        OfAmount("payment", row => row.Payment),
        OfText("payment_source", row => row.PaymentSource),
    ];

    /// <summary>All fields.</summary>
    public static IReadOnlyList<ExportField> All { get; } =
    [.. Own, .. RuleField.All.Where(field => !Own.Any(own => own.Name == field.Name)).Select(Asked)];

    /// <summary>The field of that name, or nothing.</summary>
    public static ExportField? Find(string name) => All.FirstOrDefault(field => field.Name == name);

    /// <summary>The township of a row, by the roster or else the list.</summary>
    internal static string? Town(ExportRow row) => row.Town ?? row.Settlement.Town;

    private static ExportField Asked(RuleField field) =>
        field.Amount is { } amount
            ? OfAmount(field.Name, row => amount(new RuleSubject(row.Settlement, row.Identity)))
            : OfText(field.Name, row => field.Text!(new RuleSubject(row.Settlement, row.Identity)));

    private static ExportField OfText(string name, Func<ExportRow, string?> text) =>
        new(name, ExportForm.Text, (row, _) => ExportCell.Of(text(row)));

    private static ExportField OfDigits(string name, Func<ExportRow, string?> text) =>
        new(name, ExportForm.Digits, (row, _) => ExportCell.Of(text(row)));

    private static ExportField OfDay(string name, Func<ExportRow, DateOnly?> day) =>
        new(name, ExportForm.Text, (row, _) => ExportCell.Of(day(row)));

    private static ExportField OfAmount(string name, Func<ExportRow, Money?> amount) =>
        new(name, ExportForm.Amount, (row, _) => ExportCell.Of(amount(row)));
}
