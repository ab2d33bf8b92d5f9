namespace Tuodi.Settlement.Compiling;

/// <summary>What a node of a program does. There are no branches: a program is a straight line that every target can run.</summary>
internal enum Op
{
    /// <summary>A number.</summary>
    Constant,

    /// <summary>A fact of the visit.</summary>
    Input,

    /// <summary>Something the year has come to.</summary>
    State,

    /// <summary>A + B.</summary>
    Add,

    /// <summary>A - B.</summary>
    Subtract,

    /// <summary>A x B.</summary>
    Multiply,

    /// <summary>The smaller of A and B.</summary>
    Smaller,

    /// <summary>The larger of A and B.</summary>
    Larger,

    /// <summary>The whole part of A / Value, for A not below zero.</summary>
    Divide,

    /// <summary>B where the truth A holds, else C.</summary>
    Select,

    /// <summary>The entry A of a table.</summary>
    Lookup,

    /// <summary>Truth: A is below B.</summary>
    Below,

    /// <summary>Truth: A is one of the codes in the mask Value.</summary>
    OneOf,

    /// <summary>Truth: A and B.</summary>
    And,

    /// <summary>Truth: A or B.</summary>
    Or,

    /// <summary>Truth: not A.</summary>
    Not,
}
