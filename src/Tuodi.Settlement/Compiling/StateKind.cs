namespace Tuodi.Settlement.Compiling;

/// <summary>What a slot of a program's state holds.</summary>
public enum StateKind
{
    /// <summary>Inpatient admissions.</summary>
    Admissions,

    /// <summary>The bases of a layer, in fen; the index is the layer.</summary>
    Base,

    /// <summary>The deductibles borne in a layer, in fen.</summary>
    Deductible,

    /// <summary>The payments of a layer, in fen.</summary>
    Paid,

    /// <summary>How often a layer paid.</summary>
    Times,

    /// <summary>What was drawn on an account in one of its periods, in fen; the index is its place.</summary>
    Drawn,
}
