namespace Tuodi.Legislation.Extracting;

/// <summary>How firmly a value is set.</summary>
public enum StandardBound
{
    /// <summary>The value itself.</summary>
    Exactly,

    /// <summary>不低于, 以上.</summary>
    AtLeast,

    /// <summary>不超过, 以内.</summary>
    AtMost,

    /// <summary>左右.</summary>
    About,
}
