namespace Tuodi.Legislation.Extracting;

/// <summary>Whether a value is a level or changes one.</summary>
public enum StandardChange
{
    /// <summary>The value itself.</summary>
    Level,

    /// <summary>What is added (提高5个百分点).</summary>
    RaisedBy,

    /// <summary>What is taken away (降低50%).</summary>
    LoweredBy,
}
