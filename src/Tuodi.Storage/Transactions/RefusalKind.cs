namespace Tuodi.Storage.Transactions;

/// <summary>Why something is not done, as far as a program acts upon it.</summary>
public enum RefusalKind
{
    /// <summary>A rule or a state is against it.</summary>
    Rule,

    /// <summary>There is nothing of that name.</summary>
    Missing,

    /// <summary>The number of the request was used before for another content.</summary>
    OtherContent,

    /// <summary>The same request is still running.</summary>
    Running,

    /// <summary>What is to be changed is no longer as the asker saw it.</summary>
    Stale,
}
