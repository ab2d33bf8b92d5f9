namespace Tuodi.Legislation.Relations;

/// <summary>How a text refers to another.</summary>
public enum RelationKind
{
    /// <summary>It was made under the other (根据《…》制定): the chain of upper law.</summary>
    Upper,

    /// <summary>It repeals the other (同时废止).</summary>
    Repeals,

    /// <summary>The other amended it (修正).</summary>
    AmendedBy,

    /// <summary>It amends the other, as its title says (关于修改《…》的决定).</summary>
    Amends,
}
