namespace Tuodi.Storage.Transactions;

/// <summary>An act as it was done.</summary>
/// <param name="Answer">The answer, as it is sent and stored.</param>
/// <param name="Reference">What it made: a visit or a settlement, or nothing.</param>
public readonly record struct Done(byte[] Answer, long? Reference = null);
