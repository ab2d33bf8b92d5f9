using Tuodi.Kernel;
using Tuodi.Server.Gateway.Settling;

namespace Tuodi.Tests.Gateway;

/// <summary>A settlement of an invented person with every kind of payer: 30,000 = 21,700.15 funds + 500 hospital + 500 account + 7,299.85 cash.</summary>
internal static class SampleSettlement
{
    public static SettlementFigures Figures(string setlId = "4000000001", string msgid = "H42050000001202611211906550001") =>
        new(
            new SettlementPerson
            {
                PsnNo = "P0000000000000000001",
                PsnName = "虚构甲",
                PsnCertType = "01",
                Certno = "999999196001010012",
                Gend = "1",
                Brdy = new DateOnly(1960, 1, 1),
                Age = 66,
                Insutype = "390",
                PsnType = "16",
            },
            new SettlementVisit
            {
                MdtrtId = "3000000001",
                SetlId = setlId,
                SetlTime = RunningServer.Now,
                MedType = "2101",
                MedinsSetlId = msgid,
                ClrType = "21",
                FixmedinsCode = Message.Institution,
                FixmedinsName = "虚构医院",
            },
            new SettlementAmounts
            {
                Total = Money.OfYuan(30_000),
                OwnPay = Money.OfYuan(2_000),
                OverLimit = Money.OfYuan(300),
                FirstPay = Money.OfYuan(700),
                InScope = Money.OfYuan(27_000),
                DeductiblePaid = Money.OfYuan(2_000),
                Deductible = Money.OfYuan(2_000),
                Cash = new Money(729_985),
                Balance = Money.OfYuan(1_000),
                PoolRate = 0.7m,
            },
            [
                Row("hifp_pay", Money.OfYuan(17_500)),
                Row("hifmi_pay", new Money(120_005)),
                Row("maf_pay", new Money(300_010)),
                Row("hosp_part_amt", Money.OfYuan(500)),
                Row("acct_pay", Money.OfYuan(500)),
            ]
        );

    private static FundRow Row(string field, Money paid) => new(RunningServer.Data.Funds.Find(field, 0)!, paid, Money.OfYuan(27_000));
}
