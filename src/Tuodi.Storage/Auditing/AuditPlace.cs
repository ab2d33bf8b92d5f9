using System.Globalization;

namespace Tuodi.Storage.Auditing;

/// <summary>A place in the audit trail: a chain, and a number in it.</summary>
/// <param name="Chain">The chain; 0 is that of decisions.</param>
/// <param name="Number">The number of an entry, from 1.</param>
public readonly record struct AuditPlace(long Chain, long Number)
{
    /// <summary>How many bits of a chain's number count the chains of one server: enough for one a failed commit, however long a disk stays full.</summary>
    internal const int TurnBits = 40;

    /// <summary>As people read it: the server's number, which of its chains, the entry.</summary>
    public override string ToString() => $"{NameOf(Chain)}:{Number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A chain as people read it, <c>7/0</c>.</summary>
    public static string NameOf(long chain) =>
        string.Create(CultureInfo.InvariantCulture, $"{chain >> TurnBits}/{chain & ((1L << TurnBits) - 1)}");
}
