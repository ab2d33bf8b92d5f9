namespace Tuodi.Server.Api.Records;

/// <summary>An operator of an institution.</summary>
/// <param name="Id">The operator's number.</param>
/// <param name="Name">The name, masked unless asked in clear.</param>
/// <param name="Active">Whether still at work.</param>
internal sealed record OperatorItem(string Id, string Name, bool Active);
