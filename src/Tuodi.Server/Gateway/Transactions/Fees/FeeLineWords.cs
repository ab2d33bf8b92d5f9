using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Storage.Rows;

namespace Tuodi.Server.Gateway.Transactions.Fees;

/// <summary>How a fee line appears to hospitals (2204, 2301, 5204).</summary>
internal static class FeeLineWords
{
    /// <summary>What real platforms say where an item has no price limit.</summary>
    private const decimal NoLimit = 999_999m;

    /// <summary>The value of a field, or nothing where the line does not have it.</summary>
    public static object? Value(FeeLineRow line, string field) =>
        field switch
        {
            "feedetl_sn" => line.Number,
            "det_item_fee_sumamt" => new Money(line.Total),
            "cnt" => Number(line.Quantity),
            "pric" => Number(line.Price),
            "pric_uplmt_amt" => line.PriceLimit is { } limit ? Number(limit) : NoLimit,
            "selfpay_prop" => line.FirstPayRate is { } rate ? Number(rate) : 0m,
            "fulamt_ownpay_amt" => new Money(line.OwnPay),
            "overlmt_amt" => new Money(line.OverLimit),
            "preselfpay_amt" => new Money(line.FirstPay),
            "inscp_scp_amt" => new Money(line.InPolicy),
            "chrgitm_lv" => line.Grade,
            "med_chrgitm_type" => line.ChargeType,
            "lmt_used_flag" or "bas_medn_flag" or "hi_nego_drug_flag" or "drt_reim_flag" => "0",
            _ => null,
        };

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
