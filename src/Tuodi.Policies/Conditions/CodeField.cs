namespace Tuodi.Policies.Conditions;

/// <summary>The facts that take one of a few values.</summary>
public enum CodeField
{
    /// <summary>The insurance scheme (险种).</summary>
    Scheme,

    /// <summary>The kind of the visit (医疗类别).</summary>
    Visit,

    /// <summary>The institution's level (医疗机构等级).</summary>
    Level,

    /// <summary>How the person came there (转诊备案).</summary>
    Referral,

    /// <summary>Sex.</summary>
    Sex,

    /// <summary>Whether retired (退休).</summary>
    Retired,
}
