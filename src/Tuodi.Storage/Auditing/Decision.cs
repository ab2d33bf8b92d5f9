namespace Tuodi.Storage.Auditing;

/// <summary>Something that a user decided or was refused, as the audit trail keeps it.</summary>
/// <param name="Actor">The user, or who ran the command.</param>
/// <param name="Act">What.</param>
/// <param name="Object">To what: ids with a blank between them, that of its subject first; never a name.</param>
/// <param name="Digest">SHA-256 of what it rested on, such as a list that was imported, or nothing.</param>
public sealed record Decision(string Actor, TrailAct Act, string Object, byte[]? Digest = null);
