namespace Tuodi.Policies.Documents;

/// <summary>How good the evidence for a value is, best first.</summary>
public enum Grade
{
    /// <summary>A government page.</summary>
    Official,

    /// <summary>A copy of one.</summary>
    Mirror,

    /// <summary>A newspaper.</summary>
    Press,

    /// <summary>A commercial page.</summary>
    Portal,

    /// <summary>Recomputed from a published example.</summary>
    Derived,

    /// <summary>From memory, not read again.</summary>
    Recalled,

    /// <summary>Invented for a test.</summary>
    Invented,
}
