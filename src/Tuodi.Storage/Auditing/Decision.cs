namespace Tuodi.Storage.Auditing;

/// <summary>Something that a user decided or was refused, as the audit trail keeps it.</summary>
/// <param name="Actor">The user, or who ran the command.</param>
/// <param name="Act">What, in the words of the access matrix, such as <c>register.import</c>.</param>
/// <param name="Object">To what: an id, never a name.</param>
/// <param name="Digest">SHA-256 of what it rested on, such as a list that was imported, or nothing.</param>
public sealed record Decision(string Actor, string Act, string Object, byte[]? Digest = null);
