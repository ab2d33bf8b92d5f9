namespace Tuodi.Coverage.Jurisdictions;

/// <summary>The regions by which the study counts its jurisdictions.</summary>
public enum Region
{
    /// <summary>Eastern (东部).</summary>
    Eastern,

    /// <summary>Central (中部).</summary>
    Central,

    /// <summary>Western (西部).</summary>
    Western,

    /// <summary>North-eastern (东北).</summary>
    Northeastern,
}
