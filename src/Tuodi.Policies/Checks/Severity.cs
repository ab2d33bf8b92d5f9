namespace Tuodi.Policies.Checks;

/// <summary>What a finding means for the document.</summary>
public enum Severity
{
    /// <summary>The document is refused.</summary>
    Error,

    /// <summary>It is used, and somebody should look.</summary>
    Warning,

    /// <summary>Something could not be decided.</summary>
    Information,
}
