using Tuodi.Storage.SignIns;

namespace Tuodi.Server.Gateway.Transactions.SignIns;

/// <summary>Transaction 9002: ends a sign-in (签退).</summary>
/// <param name="desk">The service.</param>
public sealed class SignOutOperator(Desk desk) : IGatewayTransaction
{
    /// <inheritdoc/>
    public string Infno => "9002";

    /// <inheritdoc/>
    public ValueTask<GatewayReply> RunAsync(GatewayCall call, CancellationToken cancellation)
    {
        var request = SignOutRequest.Read(call);
        return desk.RunForInstitutionAsync(
            call,
            head => new SignOut(row => SignAnswers.SignedOut(call.Answer, BeijingDays.At(row.Until!.Value)))
            {
                Request = head,
                Id = request.SignNo,
            },
            cancellation
        );
    }
}
