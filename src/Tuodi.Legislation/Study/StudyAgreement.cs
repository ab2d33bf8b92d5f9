namespace Tuodi.Legislation.Study;

/// <summary>Whether the register's figure agrees with the paper's.</summary>
public enum StudyAgreement
{
    /// <summary>One of them has no figure.</summary>
    NotCompared,

    /// <summary>Both have the same figure.</summary>
    Agrees,

    /// <summary>The figures differ, and the register holds as much as the paper counted.</summary>
    Differs,

    /// <summary>The register holds fewer texts or jurisdictions than the paper counted, so that other figures say nothing about the paper.</summary>
    HoldsLess,
}
