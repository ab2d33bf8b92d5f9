using System.Text.Json;

namespace Tuodi.Server.Gateway.Reading;

/// <summary>What counts as a text, and as no text, in messages of hospitals.</summary>
internal static class LenientText
{
    /// <summary>Whether a text stands for nothing: empty, blank, or the word null in either case.</summary>
    public static bool IsAbsent(ReadOnlySpan<byte> utf8)
    {
        var text = utf8.Trim((byte)' ');
        return text.IsEmpty || (text.Length == 4 && (text.SequenceEqual("null"u8) || text.SequenceEqual("NULL"u8)));
    }

    /// <summary>The text on which the reader stands; false when it holds half a character or one that no database keeps.</summary>
    public static bool TryString(ref Utf8JsonReader reader, out string text)
    {
        try
        {
            text = reader.GetString()!.Trim();
            return IsClean(text);
        }
        catch (InvalidOperationException)
        {
            text = string.Empty;
            return false;
        }
    }

    /// <summary>The same of an element.</summary>
    public static bool TryString(JsonElement element, out string text)
    {
        try
        {
            text = element.GetString()!.Trim();
            return IsClean(text);
        }
        catch (InvalidOperationException)
        {
            text = string.Empty;
            return false;
        }
    }

    private static bool IsClean(string text) =>
        !text.AsSpan().ContainsAnyInRange('\0', '\u0008') && !text.Contains('\u007F', StringComparison.Ordinal);
}
