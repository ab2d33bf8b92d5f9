namespace Tuodi.Storage.Register;

/// <summary>What becomes of a row of an import.</summary>
public enum Verdict
{
    /// <summary>The register has it so already.</summary>
    Matched,

    /// <summary>The register does not have it yet.</summary>
    New,

    /// <summary>The register has it otherwise.</summary>
    Changed,

    /// <summary>It is not taken.</summary>
    Refused,
}
