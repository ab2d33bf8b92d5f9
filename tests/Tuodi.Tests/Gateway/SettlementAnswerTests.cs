using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tuodi.Kernel;
using Tuodi.Server.Gateway.Settling;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Tests.Gateway.Clients;

namespace Tuodi.Tests.Gateway;

/// <summary>A settlement answer says what the document lists, adds up, and is not written when it does not.</summary>
public sealed class SettlementAnswerTests
{
    private static readonly SettlementAnswer Answer = new(RunningServer.Data.Fields);

    [Theory]
    [InlineData("2206")]
    [InlineData("2207")]
    [InlineData("2208")]
    [InlineData("2303")]
    [InlineData("2304")]
    [InlineData("2305")]
    [InlineData("5203")]
    public void An_answer_has_the_documented_fields_and_no_others(string infno) =>
        Write(infno, SampleSettlement.Figures())["setlinfo"]!
            .AsObject()
            .Select(pair => pair.Key)
            .ShouldBe(RunningServer.Data.Fields.Of(infno, FieldDirection.Out, "setlinfo").Select(field => field.Name));

    [Fact]
    public void Amounts_are_numbers_with_two_decimals_and_the_age_is_whole()
    {
        var setlinfo = Write("2304", SampleSettlement.Figures())["setlinfo"]!;
        setlinfo["medfee_sumamt"]!.ToJsonString().ShouldBe("30000.00");
        setlinfo["hifp_pay"]!.ToJsonString().ShouldBe("17500.00");
        setlinfo["hifmi_pay"]!.ToJsonString().ShouldBe("1200.05");
        setlinfo["maf_pay"]!.ToJsonString().ShouldBe("3000.10");
        setlinfo["hifob_pay"]!.ToJsonString().ShouldBe("0.00");
        setlinfo["fund_pay_sumamt"]!.ToJsonString().ShouldBe("21700.15");
        setlinfo["psn_part_amt"]!.ToJsonString().ShouldBe("7799.85");
        setlinfo["hosp_part_amt"]!.ToJsonString().ShouldBe("500.00");
        setlinfo["pool_prop_selfpay"]!.ToJsonString().ShouldBe("0.7");
        setlinfo["age"]!.ToJsonString().ShouldBe("66");
        setlinfo["setl_time"]!.GetValue<string>().ShouldBe("2026-11-21 19:06:55");
        setlinfo["brdy"]!.GetValue<string>().ShouldBe("1960-01-01");
        setlinfo["clr_way"]!.GetValue<string>().ShouldBe("");
    }

    [Fact]
    public void Rows_show_fund_process_and_name()
    {
        var output = Write("2304", SampleSettlement.Figures());
        var row = output["setldetail"]!.AsArray().Single(row => row!["fund_pay_type"]!.GetValue<string>() == "610100")!;
        row["setl_proc_info"]!.GetValue<string>().ShouldBe("610101");
        row["fund_pay_type_name"]!.GetValue<string>().ShouldBe("医疗救助基金");
        row["fund_payamt"]!.ToJsonString().ShouldBe("3000.10");
        OneStopSheet.Of(output).ShouldBe(new OneStopSheet(1200.05m, 3000.10m));
    }

    [Fact]
    public void A_reversal_turns_every_amount_and_leaves_balance_rate_and_age()
    {
        var forth = Write("2208", SampleSettlement.Figures());
        var back = Write("2208", SampleSettlement.Figures() with { IsReversal = true });
        foreach (var (name, value) in forth["setlinfo"]!.AsObject())
        {
            var isAmount =
                RunningServer
                    .Data.Fields.Of("2208", FieldDirection.Out, "setlinfo")
                    .Any(f => f.Name == name && name is not ("balc" or "age"))
                && value?.GetValueKind() == JsonValueKind.Number
                && name != "pool_prop_selfpay";
            var shown = back["setlinfo"]![name];
            if (isAmount)
            {
                shown!.GetValue<decimal>().ShouldBe(-value!.GetValue<decimal>(), name);
            }
            else
            {
                (shown?.ToJsonString()).ShouldBe(value?.ToJsonString(), name);
            }
        }

        back["setldetail"]!.AsArray().Sum(row => row!["fund_payamt"]!.GetValue<decimal>()).ShouldBe(-22700.15m);
        back["setlinfo"]!["maf_pay"]!.ToJsonString().ShouldBe("-3000.10");
        back["setlinfo"]!["hifob_pay"]!.ToJsonString().ShouldBe("0.00");
    }

    [Theory]
    [InlineData("total", "medfee_sumamt = fund_pay_sumamt")]
    [InlineData("part", "medfee_sumamt = fulamt_ownpay_amt")]
    [InlineData("row", "fund_pay_sumamt =")]
    [InlineData("negative", "negative")]
    [InlineData("shared", "acct_mulaid_pay")]
    public void Figures_that_do_not_add_up_are_not_written(string broken, string identity)
    {
        var good = SampleSettlement.Figures();
        var amounts = good.Amounts;
        var bad = broken switch
        {
            "total" => good with
            {
                Amounts = amounts with { Total = amounts.Total + new Money(1), OwnPay = amounts.OwnPay + new Money(1) },
            },
            "part" => good with { Amounts = amounts with { InScope = amounts.InScope - new Money(1) } },
            "row" => good with
            {
                Rows =
                [
                    .. good.Rows.Select(row =>
                        row with
                        {
                            Line = row.Line with
                            {
                                SetlinfoField = row.Line.SetlinfoField == "maf_pay" ? "ma_pay" : row.Line.SetlinfoField,
                            },
                        }
                    ),
                ],
            },
            "shared" => good with { Amounts = amounts with { SharedAccount = good.AccountPay + new Money(1) } },
            _ => good with { Amounts = amounts with { DeductiblePaid = new Money(-1) } },
        };
        Should.Throw<InvalidOperationException>(() => Write("2304", bad)).Message.ShouldContain(identity);
    }

    private static JsonNode Write(string infno, SettlementFigures figures)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            Answer.Write(json, infno, figures);
            json.WriteEndObject();
        }

        return JsonNode.Parse(Encoding.UTF8.GetString(stream.ToArray()))!;
    }
}
