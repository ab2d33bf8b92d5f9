namespace Tuodi.Storage.Databases;

/// <summary>The two databases that are spoken.</summary>
public enum DatabaseKind
{
    /// <summary>One file, embedded.</summary>
    Sqlite,

    /// <summary>A server.</summary>
    Postgres,
}
