using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Server.Gateway.Codes;
using Tuodi.Settlement.Storing;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;

namespace Tuodi.Server.Gateway.Transactions.Queries;

/// <summary>Makes policy items of what is stored of a settlement: the parts of the bill, then each layer's deductible, bands and what caps cut off.</summary>
/// <remarks>Codes are those of the dictionary polItemCode where it has one; for assistance it has none, so MS01 and MA01 ... are ours. One-stop sheets sum by the names.</remarks>
internal static class PolicyItems
{
    private const string Numerals = "零一二三四五六七八九";

    public static IEnumerable<PolicyItem> Of(SettlementRow row, IReadOnlyList<LayerSteps> layers, Func<string?, FundLine> lineOf)
    {
        if (row.OwnPay != 0)
        {
            yield return Borne("101", "全自费", row.OwnPay);
        }

        if (row.FirstPay != 0)
        {
            yield return Borne("102", "乙类先自付", row.FirstPay);
        }

        if (row.OverLimit != 0)
        {
            yield return Borne("103", "超限额自付", row.OverLimit);
        }

        foreach (var fund in layers.GroupBy(layer => layer.Field))
        {
            foreach (var item in Fund([.. fund], lineOf(fund.Key)))
            {
                yield return item;
            }
        }
    }

    private static IEnumerable<PolicyItem> Fund(IReadOnlyList<LayerSteps> layers, FundLine line)
    {
        var (deductible, code, digits, name) = line.SetlinfoField switch
        {
            Settler.BasicField => ("S001", "C", 3, "统筹"),
            "hifmi_pay" => ("PS01", "PL", 2, "大病"),
            "hifob_pay" => ("LS01", "L", 3, "大额"),
            Settler.AssistanceField => ("MS01", "MA", 2, "医疗救助"),
            _ => (line.SetlProcInfo + "S", line.SetlProcInfo + "-", 1, line.Name),
        };
        var number = 0;
        foreach (var layer in layers)
        {
            if (layer.Deductible != Money.Zero)
            {
                yield return Borne(deductible, name + "起付线", layer.Deductible.Fen);
            }

            foreach (var each in layer.Bands)
            {
                number++;
                yield return new PolicyItem(
                    code + number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0'),
                    $"{name}第{(number < Numerals.Length ? Numerals.Substring(number, 1) : number.ToString(CultureInfo.InvariantCulture))}段",
                    each.Amount - each.Gives,
                    each.Gives,
                    each.Rate is { } rate ? (decimal)(rate * Fraction.Of(10_000)).RoundHalfUp() / 10_000 : null
                );
            }

            if (layer.Cut != Money.Zero)
            {
                yield return Borne("EC01", line.Name + "超封顶段", layer.Cut.Fen);
            }
        }
    }

    private static PolicyItem Borne(string code, string name, long fen) => new(code, name, new Money(fen), Money.Zero);
}
