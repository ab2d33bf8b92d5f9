using Tuodi.Storage.Rows;
using Tuodi.Storage.SignIns;
using StoredTables = Tuodi.Storage.Rows.Tables;

namespace Tuodi.Server.Gateway.Transactions.SignIns;

/// <summary>Transaction 9001: signs an operator in (签到). Where the register has operators of the institution, only they may sign in.</summary>
/// <param name="desk">The service.</param>
public sealed class SignInOperator(Desk desk) : IGatewayTransaction
{
    /// <inheritdoc/>
    public string Infno => "9001";

    /// <inheritdoc/>
    public async ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var request = SignInRequest.Read(call);
        var operators = await desk.QueryAsync<OperatorRow>(
            $"{StoredTables.Operator.Select} where institution = @institution",
            new { institution = call.Envelope.FixmedinsCode },
            cancellation
        );
        if (operators.Count > 0 && !operators.Any(each => each.Id == request.OpterNo && each.Active))
        {
            throw new GatewayRefusal("操作员未在本机构登记或已停用，请核对opter_no（操作员编号）");
        }

        return await desk.RunForInstitutionAsync(
            call,
            head => new SignIn(row => SignAnswers.SignedIn(call.Answer, row.Id, BeijingDays.At(row.At)))
            {
                Request = head,
                Operator = request.OpterNo,
            },
            cancellation
        );
    }
}
