namespace Tuodi.Server.Api.Records;

/// <summary>That a settlement is to be taken back.</summary>
/// <param name="Reason">Why; 1 to 200 characters, no personal data.</param>
internal sealed record NewReversal(string Reason);
