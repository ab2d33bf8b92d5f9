using Tuodi.Kernel;
using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Codes;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Storage.Rows;

namespace Tuodi.Server.Gateway.Transactions.Reconciling;

/// <summary>Transaction 3201: whether the hospital's sums are ours (对总账). Reversals and corrections are rows of their own and count with their sign.</summary>
/// <param name="desk">The service.</param>
/// <param name="fields">The fields of every transaction.</param>
/// <param name="codes">Which kind of clearing a kind of care has.</param>
public sealed class ReconcileTotals(Desk desk, FieldTable fields, CodeMaps codes) : IGatewayTransaction
{
    private const string Sums =
        "select area as Area, med_type as MedType, kind as Kind, cast(count(*) as bigint) as Rows, cast(sum(total) as bigint) as Total, "
        + "cast(sum(fund_total) as bigint) as Funds, cast(sum(account_paid) as bigint) as Account from settlement "
        + $"where {StatementPeriod.Condition} group by area, med_type, kind";

    private readonly AnswerTable _table = new(fields, "3201", "stmtinfo");

    /// <inheritdoc/>
    public string Infno => "3201";

    /// <inheritdoc/>
    public async ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var node = call.Node("data");
        var period = StatementPeriod.Read(call, node);
        var total = node.Money("medfee_sumamt") ?? Money.Zero;
        var funds = node.Money("fund_pay_sumamt") ?? Money.Zero;
        var account = node.Money("acct_pay") ?? Money.Zero;
        var count = node.Number("fixmedins_setl_cnt", 0) ?? 0;
        var all = await desk.QueryAsync<StatementSum>(Sums, period.Parameters(call.Envelope.FixmedinsCode), cancellation);
        var ours = all.Where(sum => period.Has(sum.Area, sum.MedType, sum.Kind == SettlementKind.Reversed, codes)).ToList();
        var (rows, fees) = (ours.Sum(sum => sum.Rows), new Money(ours.Sum(sum => sum.Total)));
        var (paid, fromAccounts) = (new Money(ours.Sum(sum => sum.Funds)), new Money(ours.Sum(sum => sum.Account)));
        var agrees = rows == count && fees == total && paid == funds && fromAccounts == account;
        call.Answer.Output.WritePropertyName("stmtinfo");
        _table.Row(
            call.Answer.Output,
            field =>
                field switch
                {
                    "setl_optins" => period.Office,
                    "stmt_rslt" => agrees ? "0" : "1",
                    "stmt_rslt_dscr" => agrees
                        ? "平"
                        : $"不平：中心{rows}笔，费用总额{fees.ToPlainString()}，基金{paid.ToPlainString()}，个人账户{fromAccounts.ToPlainString()}",
                    _ => null,
                }
        );
        return call.Answer.Complete();
    }
}
