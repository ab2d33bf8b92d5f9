namespace Tuodi.Policies.Documents;

/// <summary>Whether a document is in force.</summary>
public enum DocumentStatus
{
    /// <summary>In force.</summary>
    InForce,

    /// <summary>It was in force.</summary>
    Expired,

    /// <summary>Not yet adopted.</summary>
    Draft,

    /// <summary>Written for tests.</summary>
    Test,
}
