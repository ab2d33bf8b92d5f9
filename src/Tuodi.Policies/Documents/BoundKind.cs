namespace Tuodi.Policies.Documents;

/// <summary>How a bound compares.</summary>
public enum BoundKind
{
    /// <summary>Not below.</summary>
    AtLeast,

    /// <summary>Not above.</summary>
    AtMost,

    /// <summary>Near.</summary>
    About,

    /// <summary>There is none.</summary>
    None,
}
