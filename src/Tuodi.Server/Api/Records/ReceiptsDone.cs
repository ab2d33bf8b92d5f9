namespace Tuodi.Server.Api.Records;

/// <summary>What was acknowledged.</summary>
/// <param name="Acknowledged">How many of the numbers are acknowledged now.</param>
internal sealed record ReceiptsDone(int Acknowledged);
