using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.SignIns;

/// <summary>Ends a sign-in (9002, 签退).</summary>
/// <param name="answer">Words the answer.</param>
public sealed class SignOut(Func<SignInRow, byte[]> answer) : Act
{
    /// <summary>The number of the sign-in.</summary>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public override string Key => Request.Sender;

    /// <inheritdoc/>
    public override async ValueTask<Done> RunAsync(World world)
    {
        var row = await world.SignInAsync(Id).ConfigureAwait(false);
        if (row is null || row.Institution != Request.Sender)
        {
            throw new Refusal("本机构没有该签到编号的签到", "This institution has no sign-in of this number", RefusalKind.Missing);
        }

        if (row.Until is not null)
        {
            throw new Refusal("该签到已签退", "This sign-in has ended already");
        }

        var ended = row with { Until = world.Now };
        world.Update(ended);
        return new Done(answer(ended));
    }
}
