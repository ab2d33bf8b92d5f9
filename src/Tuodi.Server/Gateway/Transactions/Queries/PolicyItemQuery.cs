using Tuodi.Server.Gateway.Answers;
using Tuodi.Server.Gateway.Codes;
using Tuodi.Server.Gateway.Tables;
using Tuodi.Settlement.Storing;
using Tuodi.Storage.Rows;

namespace Tuodi.Server.Gateway.Transactions.Queries;

/// <summary>Transaction 100001: how a settlement came about, band by band, for the one-stop sheet (政策项查询); its output is a list.</summary>
/// <param name="desk">The service.</param>
/// <param name="fields">The fields of every transaction.</param>
/// <param name="funds">How funds appear.</param>
/// <param name="codes">What codes mean.</param>
public sealed class PolicyItemQuery(Desk desk, FieldTable fields, FundMap funds, CodeMaps codes) : IGatewayTransaction
{
    private readonly SettlementFinder _finder = new(desk);
    private readonly AnswerTable _table = new(fields, "100001", string.Empty);

    /// <inheritdoc/>
    public string Infno => "100001";

    /// <inheritdoc/>
    public async ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var (outcome, _) = await _finder.FindAsync(call, cancellation);
        var row = outcome.Row;
        var scheme = codes.Scheme(row.Scheme);
        var items = PolicyItems.Of(row, LayerSteps.Read(row.Work), field => funds.Line(field, scheme)).ToList();
        return call.Answer.CompleteList(json =>
        {
            foreach (var item in items)
            {
                _table.Row(json, field => Value(row, item, field));
            }
        });
    }

    private static object? Value(SettlementRow row, PolicyItem item, string field) =>
        field switch
        {
            "setlId" => $"{row.Id}",
            "mdtrtId" => $"{row.Visit}",
            "psnNo" => row.Person,
            "polItemCode" => item.Code,
            "polItemName" => item.Name,
            "selfPayAmt" => item.SelfPay,
            "selfPayProp" => item.FundRate is { } rate ? 1 - rate : 1m,
            "fundPayAmt" => item.FundPay,
            "fundPayProp" => item.FundRate ?? 0m,
            "polItemPaySum" => item.SelfPay + item.FundPay,
            _ => null,
        };
}
