namespace Tuodi.Policies.Checks;

/// <summary>What kind of thing a check of a document finds.</summary>
public enum FindingKind
{
    /// <summary>The document cannot be read, or a value in it is wrong.</summary>
    Reading,

    /// <summary>Two rows or cases fit one person and visit.</summary>
    Overlap,

    /// <summary>No row or case fits a person and visit.</summary>
    Gap,

    /// <summary>A row or case that never applies.</summary>
    Unreachable,

    /// <summary>A value that the parent document does not allow.</summary>
    Bound,

    /// <summary>A date that does not go with the document's period.</summary>
    Date,

    /// <summary>Something declared and never used.</summary>
    Unused,

    /// <summary>A larger bill leaves the person with less.</summary>
    Fall,

    /// <summary>A payment jumps where the bill grows by a fen.</summary>
    Cliff,

    /// <summary>A layer would pay more than its base, or more than is left of the bill.</summary>
    Excess,

    /// <summary>Something that a check could not decide.</summary>
    Undecided,
}
