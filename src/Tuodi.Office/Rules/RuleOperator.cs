namespace Tuodi.Office.Rules;

/// <summary>How a condition of an office's rule compares.</summary>
public enum RuleOperator
{
    /// <summary>The text is one of the values.</summary>
    In,

    /// <summary>The text is none of the values.</summary>
    NotIn,

    /// <summary>The text contains one of the values.</summary>
    Contains,

    /// <summary>The text contains none of the values.</summary>
    NotContains,

    /// <summary>Equal, to the fen.</summary>
    Is,

    /// <summary>Above.</summary>
    Above,

    /// <summary>Below.</summary>
    Below,

    /// <summary>At least.</summary>
    AtLeast,

    /// <summary>At most.</summary>
    AtMost,
}
