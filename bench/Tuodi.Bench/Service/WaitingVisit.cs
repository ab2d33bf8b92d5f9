namespace Tuodi.Bench.Service;

/// <summary>A visit that waits to be settled.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Person">The person's number.</param>
/// <param name="Hospital">The hospital's code.</param>
/// <param name="Total">The bill, in fen.</param>
public sealed record WaitingVisit(long Visit, string Person, string Hospital, long Total);
