using Tuodi.Storage.Transactions;

namespace Tuodi.Tests.Promises;

/// <summary>A request that the naive county answered.</summary>
/// <param name="Act">The request.</param>
/// <param name="Person">Whose it was.</param>
/// <param name="Answer">The answer that was seen.</param>
/// <param name="Visit">The visit that it was about.</param>
/// <param name="Settlement">The settlement that it was about, or nothing.</param>
internal sealed record NaiveMessage(Act Act, int Person, byte[] Answer, NaiveVisit Visit, NaiveSettlement? Settlement)
{
    public string Infno => Act.Request.Infno;
}
