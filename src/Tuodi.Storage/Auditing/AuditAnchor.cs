using System.Globalization;
using Tuodi.Kernel;

namespace Tuodi.Storage.Auditing;

/// <summary>The head of a chain as it once was: kept elsewhere, it shows whether the chain was cut or written anew since.</summary>
/// <param name="Chain">The chain.</param>
/// <param name="Number">The number of its last entry.</param>
/// <param name="Hash">The hash of that entry, in hexadecimal.</param>
public sealed record AuditAnchor(long Chain, long Number, string Hash)
{
    /// <summary>As a line: chain, number, hash.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Chain} {Number} {Hash}");

    /// <summary>Reads a line.</summary>
    /// <exception cref="ProblemException">It is no anchor.</exception>
    public static AuditAnchor Parse(string line, Spot spot) =>
        TryParse(line)
        ?? throw new ProblemException(
            new Problem(spot, "This is no anchor of the audit trail", "Give the file that `tuodi audit anchor` printed, unchanged.")
        );

    /// <summary>Reads a line, or gives nothing where it is no anchor.</summary>
    public static AuditAnchor? TryParse(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
            words.Length == 3
            && long.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var chain)
            && long.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && words[2].Length == AuditHash.Size * 2
            && words[2].All(char.IsAsciiHexDigitLower)
            ? new AuditAnchor(chain, number, words[2])
            : null;
    }
}
