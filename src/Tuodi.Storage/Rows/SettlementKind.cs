namespace Tuodi.Storage.Rows;

/// <summary>What a settlement row is.</summary>
public static class SettlementKind
{
    /// <summary>A visit settled.</summary>
    public const string Settled = "settled";

    /// <summary>A settlement taken back, with every amount negative.</summary>
    public const string Reversed = "reversed";

    /// <summary>A settlement that was taken back put in force again.</summary>
    public const string Restored = "restored";

    /// <summary>By how much a standing settlement differs after an earlier one was taken back or came in.</summary>
    public const string Corrected = "corrected";
}
