using Tuodi.Storage.Rows;
using Tuodi.Storage.Transactions;

namespace Tuodi.Storage.SignIns;

/// <summary>Signs an operator of an institution in (9001, 签到); the area of the request is the institution's division.</summary>
/// <param name="answer">Words the answer.</param>
public sealed class SignIn(Func<SignInRow, byte[]> answer) : Act
{
    /// <summary>The operator.</summary>
    public required string Operator { get; init; }

    /// <inheritdoc/>
    public override string Key => Request.Sender;

    /// <inheritdoc/>
    public override ValueTask<Done> RunAsync(World world)
    {
        var id = world.NextId();
        var row = new SignInRow
        {
            Area = world.Area,
            Id = $"{id}",
            Institution = Request.Sender,
            Operator = Operator,
            At = world.Now,
        };
        world.Insert(row);
        return ValueTask.FromResult(new Done(answer(row), id));
    }
}
