namespace Tuodi.Coverage.Elements;

/// <summary>How much of a structural element the documents say.</summary>
public enum ElementStatus
{
    /// <summary>A document in force says all of it (已编码).</summary>
    Encoded,

    /// <summary>Some of it is known, or it is known of some places below only (部分).</summary>
    Partial,

    /// <summary>Only documents say it that are past their period, or the year that they speak of is over (过期).</summary>
    Stale,

    /// <summary>Nothing is known (未知).</summary>
    Unknown,
}
