using Tuodi.Kernel;
using Tuodi.Office.Exports;
using Tuodi.Office.Lists;
using Tuodi.Tests.House;

namespace Tuodi.Tests.Office.Exports;

/// <summary>Invented rows, and the shipped layouts.</summary>
internal static class Rows
{
    public const string Id = "999999198001010011";

    public static ExportRow One { get; } =
        new()
        {
            Settlement = new SettlementRow
            {
                Spot = new Spot("list.csv", 2, 1),
                Kind = ListKind.Unrescued,
                Period = "202506",
                Number = "7",
                PersonId = Id,
                Name = "甲",
                Town = "清单镇",
                Identity = "低保对象(救助)",
                VisitKind = "普通住院",
                DiseaseCode = "A00.000",
                DiseaseName = "霍乱",
                RecognisedAt = "某区",
                InsuredAt = "某区",
                Insurance = "城乡居民基本医疗保险",
                Institution = "某医院",
                InstitutionCode = "H00000000001",
                InsideOrOutside = "市内",
                Admitted = new DateOnly(2025, 6, 1),
                Discharged = new DateOnly(2025, 6, 9),
                Settled = new DateOnly(2025, 6, 10),
                Total = Yuan(4153.37m),
                InPolicy = Yuan(3541.39m),
                Basic = Yuan(2967.10m),
                CriticalIllness = Money.Zero,
                Cash = Yuan(726.84m),
            },
            Town = "名册镇",
            Village = "一村",
            Identity = "低保对象",
            IsMatched = true,
            State = "拟通知2",
            Remark = "备注一",
            Account = new BankAccount("甲父", "某银行", "000000000001", "6200000000000000001"),
            Payment = Yuan(459.43m),
            PaymentSource = "医疗救助报销",
        };

    public static Money Yuan(decimal yuan) => new((long)(yuan * 100));

    public static ExportLayout Layout(string name) =>
        ExportLayoutReader.Read(Path.Combine(Repository.Root, "data", "office", "exports", $"{name}.yaml"), name);

    public static ExportRow With(this ExportRow row, Func<SettlementRow, SettlementRow> change) =>
        row with
        {
            Settlement = change(row.Settlement),
        };
}
