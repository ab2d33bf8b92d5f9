namespace Tuodi.Server.Gateway.Tables;

/// <summary>Where a field of a transaction stands.</summary>
public enum FieldDirection
{
    /// <summary>In what a hospital sends.</summary>
    In,

    /// <summary>In the answer.</summary>
    Out,

    /// <summary>In a file that a hospital uploads.</summary>
    FileIn,

    /// <summary>In a file that a hospital downloads.</summary>
    FileOut,
}
