using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Reading;

namespace Tuodi.Server.Gateway.Settling;

/// <summary>How each field of <c>setlinfo</c> is filled; which of them an answer has stands in <c>data/interface/fields.csv</c>.</summary>
internal static class SettlementFields
{
    /// <summary>Writes one field.</summary>
    public delegate void Writer(Utf8JsonWriter json, JsonEncodedText name, SettlementFigures figures);

    private static readonly Dictionary<string, Writer> Writers = WithFunds(
        new Dictionary<string, Writer>(StringComparer.Ordinal)
        {
            ["mdtrt_id"] = Text(f => f.Visit.MdtrtId),
            ["setl_id"] = Text(f => f.Visit.SetlId),
            ["setl_time"] = (json, name, f) => json.WriteInstant(name, f.Visit.SetlTime),
            ["med_type"] = Text(f => f.Visit.MedType),
            ["mdtrt_cert_type"] = Text(f => f.Visit.MdtrtCertType),
            ["mdtrt_cert_no"] = Text(f => f.Visit.MdtrtCertNo),
            ["begndate"] = (json, name, f) => json.WriteDay(name, f.Visit.BegnDate),
            ["enddate"] = (json, name, f) => json.WriteDay(name, f.Visit.EndDate),
            ["medins_setl_id"] = Text(f => f.Visit.MedinsSetlId),
            ["clr_optins"] = Text(f => f.Visit.ClrOptins),
            ["clr_way"] = Text(f => f.Visit.ClrWay),
            ["clr_type"] = Text(f => f.Visit.ClrType),
            ["fixmedins_code"] = Text(f => f.Visit.FixmedinsCode),
            ["fixmedins_name"] = Text(f => f.Visit.FixmedinsName),
            ["hosp_lv"] = Text(f => f.Visit.HospLv),
            ["pay_loc"] = Text(f => f.Visit.PayLoc),
            ["dise_codg"] = Text(f => f.Visit.DiseCodg),
            ["dise_name"] = Text(f => f.Visit.DiseName),
            ["invono"] = Text(f => f.Visit.Invono),
            ["opter_id"] = Text(f => f.Visit.OpterId),
            ["opter_name"] = Text(f => f.Visit.OpterName),
            ["opt_time"] = (json, name, f) => json.WriteInstant(name, f.Visit.SetlTime),
            ["year"] = Text(f => $"{BeijingTime.Wall(f.Visit.SetlTime).Year:0000}"),
            ["refd_setl_flag"] = Text(f => f.IsReversal || f.IsTakenBack ? "1" : "0"),
            ["setl_type"] = Text(_ => "2"), // 联网结算, as in recorded answers
            ["psn_no"] = Text(f => f.Person.PsnNo),
            ["psn_name"] = Text(f => f.Person.PsnName),
            ["psn_cert_type"] = Text(f => f.Person.PsnCertType),
            ["certno"] = Text(f => f.Person.Certno),
            ["gend"] = Text(f => f.Person.Gend),
            ["naty"] = Text(f => f.Person.Naty),
            ["brdy"] = (json, name, f) => json.WriteDay(name, f.Person.Brdy),
            ["age"] = WriteAge,
            ["insutype"] = Text(f => f.Person.Insutype),
            ["psn_type"] = Text(f => f.Person.PsnType),
            ["cvlserv_flag"] = Text(f => f.Person.IsCivilServant ? "1" : "0"),
            ["insu_optins"] = Text(f => f.Person.InsuAdmdvs),
            ["insu_admdvs"] = Text(f => f.Person.InsuAdmdvs),
            ["emp_name"] = Text(f => f.Person.EmpName),
            ["psn_insu_rlts_id"] = Text(f => f.Person.PsnInsuRltsId),
            ["flxempe_flag"] = Text(_ => null),
            ["nwb_flag"] = Text(_ => null),
            ["fixmedins_poolarea"] = Text(_ => null),
            ["lmtpric_hosp_lv"] = Text(_ => null),
            ["dedc_hosp_lv"] = Text(_ => null),
            ["exp_content"] = Text(_ => null),
            ["medfee_sumamt"] = Amount(f => f.Amounts.Total),
            ["fulamt_ownpay_amt"] = Amount(f => f.Amounts.OwnPay),
            ["overlmt_selfpay"] = Amount(f => f.Amounts.OverLimit),
            ["preselfpay_amt"] = Amount(f => f.Amounts.FirstPay),
            ["inscp_scp_amt"] = Amount(f => f.Amounts.InScope),
            ["act_pay_dedc"] = Amount(f => f.Amounts.DeductiblePaid),
            ["crt_dedc"] = Amount(f => f.Amounts.Deductible),
            ["fund_pay_sumamt"] = Amount(f => f.FundSum),
            ["hosp_part_amt"] = Amount(f => f.HospitalPart),
            ["psn_part_amt"] = Amount(f => f.PersonPart),
            ["psn_pay"] = Amount(f => f.PersonPart),
            ["acct_pay"] = Amount(f => f.AccountPay),
            ["acct_mulaid_pay"] = Amount(f => f.Amounts.SharedAccount),
            ["psn_cash_pay"] = Amount(f => f.Amounts.Cash),
            ["pdn_cash_pay"] = Amount(f => f.Amounts.Cash), // so spelt in S1's table of 2208
            ["cash_payamt"] = Amount(f => f.Amounts.Cash),
            ["pref_fund_pay"] = Amount(f => f.Sum("pref_fund_pay")),
            ["balc"] = (json, name, f) => json.WriteAmount(name, f.Amounts.Balance),
            ["pool_prop_selfpay"] = (json, name, f) =>
                json.WriteNumber(name, decimal.Round(f.Amounts.PoolRate, 4, MidpointRounding.AwayFromZero)),
        }
    );

    public static Writer? Find(string field) => Writers.GetValueOrDefault(field);

    /// <summary>An amount as it is shown: with the opposite sign in a reversal.</summary>
    public static Money Shown(SettlementFigures figures, Money amount) => figures.IsReversal ? -amount : amount;

    private static Dictionary<string, Writer> WithFunds(Dictionary<string, Writer> writers)
    {
        foreach (var field in SettlementIdentities.FundFields)
        {
            writers.Add(field, Amount(f => f.Sum(field)));
        }

        return writers;
    }

    private static void WriteAge(Utf8JsonWriter json, JsonEncodedText name, SettlementFigures figures)
    {
        if (figures.Person.Age is { } age)
        {
            json.WriteNumber(name, age);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static Writer Text(Func<SettlementFigures, string?> value) => (json, name, figures) => json.WriteText(name, value(figures));

    private static Writer Amount(Func<SettlementFigures, Money> value) =>
        (json, name, figures) => json.WriteAmount(name, Shown(figures, value(figures)));
}
