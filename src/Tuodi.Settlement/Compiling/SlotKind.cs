namespace Tuodi.Settlement.Compiling;

/// <summary>What a slot of a program's input holds.</summary>
public enum SlotKind
{
    /// <summary>The whole bill, in fen.</summary>
    Total,

    /// <summary>A part of the bill, in fen; the index is the part.</summary>
    Part,

    /// <summary>A declared fact, in fen; the index is the fact.</summary>
    Fact,

    /// <summary>The payment of a layer of which nothing is known, in fen; the index is the layer.</summary>
    Given,

    /// <summary>What such a layer would have paid with a referral, in fen; the index is the layer.</summary>
    Counterfactual,

    /// <summary>A coded fact; the index is the field.</summary>
    Code,

    /// <summary>Full years.</summary>
    Age,

    /// <summary>Disability grade.</summary>
    Disability,

    /// <summary>How near the institution is: 0 county, 1 city, 2 province, 3 outside.</summary>
    Place,

    /// <summary>Whether a condition on diseases, attributes or dates holds; the index is its number.</summary>
    Truth,

    /// <summary>The month of the visit, 0 to 11.</summary>
    Month,

    /// <summary>The one category the person holds, by its number.</summary>
    Category,

    /// <summary>Whether the person holds a category; the index is the category.</summary>
    Holds,

    /// <summary>The bases of a layer within its trailing window, in fen; the index is the layer.</summary>
    TrailingBase,

    /// <summary>The burden within a trailing window, in fen; the index is the months.</summary>
    TrailingBurden,
}
