namespace Tuodi.Storage.Transactions;

/// <summary>More requests wait than may wait; nothing was written, and the request may be repeated.</summary>
public sealed class BusyException() : Exception("Too many requests are waiting");
