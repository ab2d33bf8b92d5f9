namespace Tuodi.Server.Gateway.Files;

/// <summary>How much of a file is read (9101, 3202).</summary>
/// <param name="ZipBytes">The largest ZIP file, in bytes.</param>
/// <param name="TextBytes">The largest sum of the texts in it, in bytes, counted while they are unpacked.</param>
/// <param name="Entries">The most texts in it.</param>
/// <param name="Rows">The most rows.</param>
/// <param name="LineChars">The longest row, in characters.</param>
public sealed record TabFileLimits(int ZipBytes, int TextBytes, int Entries, int Rows, int LineChars)
{
    /// <summary>Enough for a month of a large hospital.</summary>
    public static TabFileLimits Default { get; } = new(24 * 1024 * 1024, 192 * 1024 * 1024, 16, 1_000_000, 16 * 1024);
}
