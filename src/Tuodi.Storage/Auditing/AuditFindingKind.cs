namespace Tuodi.Storage.Auditing;

/// <summary>What the verification of the audit trail finds wrong.</summary>
public enum AuditFindingKind
{
    /// <summary>An entry's words are not those that its hash was made of.</summary>
    EntryAltered,

    /// <summary>Numbers are missing in a chain.</summary>
    EntryMissing,

    /// <summary>An entry does not continue the one before it: the order was changed, or one of the two was put there later.</summary>
    OrderChanged,

    /// <summary>A message, its answer or its place is not what its entry answers for.</summary>
    MessageAltered,

    /// <summary>An entry answers for messages that are gone.</summary>
    MessageMissing,

    /// <summary>A message that no entry answers for.</summary>
    MessageInserted,

    /// <summary>A chain ends before an anchor, or is gone.</summary>
    TailCut,

    /// <summary>A chain holds something else where an anchor was taken: it was written anew.</summary>
    Rewritten,

    /// <summary>A server started and the chain of decisions does not say so.</summary>
    StartMissing,
}
