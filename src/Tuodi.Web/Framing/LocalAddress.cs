namespace Tuodi.Web.Framing;

/// <summary>Addresses of this server: what is sent back by a reader is gone to only if it is one.</summary>
internal static class LocalAddress
{
    private const int LengthMax = 2000;

    /// <summary>The address if it is one of this server, else another.</summary>
    public static string Or(string? address, string otherwise) => address is not null && Is(address) ? address : otherwise;

    /// <summary>An address with a value in its query.</summary>
    public static string With(string path, string name, string value) => $"{path}?{name}={Uri.EscapeDataString(value)}";

    // A browser reads // and /\ as the beginning of another host, and leaves out tabs and line ends before it looks.
    private static bool Is(string address) =>
        address.Length <= LengthMax
        && address.StartsWith('/')
        && !(address.Length > 1 && address[1] is '/' or '\\')
        && !address.Any(char.IsControl)
        && !address.Contains('\\', StringComparison.Ordinal);
}
