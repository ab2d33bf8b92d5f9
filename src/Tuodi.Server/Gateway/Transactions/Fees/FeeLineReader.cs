using System.Text.Json;
using System.Text.Json.Nodes;
using Tuodi.Kernel;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Settlement.Facts;
using Tuodi.Storage.Fees;

namespace Tuodi.Server.Gateway.Transactions.Fees;

/// <summary>Reads fee lines as hospitals send them.</summary>
/// <param name="fields">The fields of every transaction.</param>
/// <param name="hasBatches">Whether lines name the batch that they are settled with.</param>
internal sealed class FeeLineReader(FieldTable fields, bool hasBatches)
{
    private const string Refused = "2"; // 审批不通过
    private const int NumberMax = 50;
    private const decimal QuantityMax = 999_999_999_999m;
    private const decimal PriceMax = 9_999_999_999m;

    /// <exception cref="GatewayRefusal">Something is missing or absurd.</exception>
    public SentLine Read(GatewayCall call, string node, GatewayNode row)
    {
        var total = row.RequiredMoney("det_item_fee_sumamt");
        if (Math.Abs(total.Fen) > Bill.AmountMax)
        {
            throw row.Wrong("det_item_fee_sumamt", $"超过{new Money(Bill.AmountMax).ToPlainString()}元");
        }

        return new SentLine
        {
            Number = Short(row, "feedetl_sn"),
            Batch = hasBatches ? row.Text("chrg_bchno") ?? string.Empty : string.Empty,
            TakesBack = row.Text("init_feedetl_sn"),
            Code = Short(row, "med_list_codg"),
            LocalCode = row.Text("medins_list_codg") ?? string.Empty,
            Occurred = row.RequiredInstant("fee_ocur_time").Micros(),
            Quantity = Bounded(row, "cnt", 4, -QuantityMax, QuantityMax),
            Price = Bounded(row, "pric", 6, 0, PriceMax),
            Total = total,
            Parts = Parts(row, total),
            Content = Content(call, node, row),
        };
    }

    // What the hospital's own review refused is paid by the person; else parts count as the hospital sends them, or the catalogue decides.
    private static LineParts? Parts(GatewayNode row, Money total)
    {
        if (row.Text("hosp_appr_flag") == Refused)
        {
            return new LineParts(total, Money.Zero, Money.Zero, Money.Zero);
        }

        return row.Has("inscp_scp_amt")
            ? new LineParts(
                row.Money("fulamt_ownpay_amt") ?? Money.Zero,
                row.Money("overlmt_amt") ?? row.Money("overlmt_selfpay") ?? Money.Zero,
                row.Money("preselfpay_amt") ?? Money.Zero,
                row.RequiredMoney("inscp_scp_amt")
            )
            : null;
    }

    private static string Short(GatewayNode row, string field) =>
        row.RequiredText(field) is var text && text.Length <= NumberMax ? text : throw row.Wrong(field, $"超过{NumberMax}个字符");

    private static decimal Bounded(GatewayNode row, string field, int scale, decimal from, decimal to) =>
        row.Number(field, scale) switch
        {
            null => throw new GatewayRefusal($"缺少必填项{field}"),
            { } number when number < from || number > to => throw row.Wrong(field, "超出范围"),
            { } number => number,
        };

    private byte[] Content(GatewayCall call, string node, GatewayNode row)
    {
        var content = new JsonObject();
        foreach (var field in fields.Of(call.Envelope.Infno, FieldDirection.In, node))
        {
            if (row.Has(field.Name) && !row.IsNested(field.Name))
            {
                content[field.Name] = row.Text(field.Name);
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(content, AnswerJson.Default.JsonObject);
    }
}
