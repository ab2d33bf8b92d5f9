namespace Tuodi.Policies.Conditions;

/// <summary>How wide an area around the document's division is meant.</summary>
public enum PlaceScope
{
    /// <summary>The county or district.</summary>
    County,

    /// <summary>The city.</summary>
    City,

    /// <summary>The province.</summary>
    Province,
}
