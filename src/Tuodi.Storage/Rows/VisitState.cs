namespace Tuodi.Storage.Rows;

/// <summary>Where a visit stands.</summary>
public static class VisitState
{
    /// <summary>Registered or admitted.</summary>
    public const string Open = "open";

    /// <summary>Discharged.</summary>
    public const string Ended = "ended";

    /// <summary>Taken back.</summary>
    public const string Cancelled = "cancelled";
}
