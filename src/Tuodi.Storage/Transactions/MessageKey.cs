namespace Tuodi.Storage.Transactions;

/// <summary>What a request is known by: its sender and the sender's number of it.</summary>
/// <param name="Sender">The sender.</param>
/// <param name="Msgid">The number (发送方报文ID).</param>
/// <remarks>A class, as the other keys of this room: the framework holds compiled collections of classes, not of our values, and a server should answer soon after its start.</remarks>
internal sealed record MessageKey(string Sender, string Msgid);
