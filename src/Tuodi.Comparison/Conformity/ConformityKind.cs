namespace Tuodi.Comparison.Conformity;

/// <summary>How a place's rule stands to the national one.</summary>
public enum ConformityKind
{
    /// <summary>It keeps to it.</summary>
    Conforms,

    /// <summary>The national rule asks for something that the place's document does not have (缺失).</summary>
    Missing,

    /// <summary>The place gives less than the national rule (严于国家规定).</summary>
    Stricter,

    /// <summary>The place gives more than the national rule (宽于国家规定).</summary>
    Looser,

    /// <summary>The place's document or value is past its time (失效).</summary>
    Expired,

    /// <summary>The place rules on what the national text leaves to others (超越权限).</summary>
    WithoutAuthority,

    /// <summary>The place's rule is not known, which is no finding (未知).</summary>
    Unknown,
}
