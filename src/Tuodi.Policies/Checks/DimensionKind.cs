namespace Tuodi.Policies.Checks;

/// <summary>The kinds of facts on which conditions depend, in the order in which an example names them.</summary>
public enum DimensionKind
{
    /// <summary>The recipient category.</summary>
    Category,

    /// <summary>A coded fact.</summary>
    Code,

    /// <summary>A count.</summary>
    Number,

    /// <summary>Where the institution lies.</summary>
    Place,

    /// <summary>The disease.</summary>
    Disease,

    /// <summary>An attribute of person, institution or visit.</summary>
    Attribute,

    /// <summary>The day of the visit.</summary>
    Date,

    /// <summary>An amount, compared with others.</summary>
    Amount,
}
