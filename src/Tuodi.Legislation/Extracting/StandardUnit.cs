namespace Tuodi.Legislation.Extracting;

/// <summary>In what a value is counted.</summary>
public enum StandardUnit
{
    /// <summary>Yuan.</summary>
    Yuan,

    /// <summary>Percent; for a change of a share percentage points.</summary>
    Percent,

    /// <summary>Percent of an income (人均可支配收入的10%, 1.5倍 is 150).</summary>
    PercentOfIncome,
}
