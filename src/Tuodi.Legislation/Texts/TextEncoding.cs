using System.Text;
using System.Text.Unicode;

namespace Tuodi.Legislation.Texts;

/// <summary>Decodes a text by trying: UTF-8 has faults where it is not UTF-8, and what is left is GB18030, in which every older Chinese encoding reads.</summary>
internal static class TextEncoding
{
    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text, or nothing when it is text in no encoding that is known.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..]);
        }

        bytes = bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        if (bytes.Contains((byte)0))
        {
            return null;
        }

        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var text = Encoding.GetEncoding("GB18030").GetString(bytes);
        return IsChinese(text) ? text : null;
    }

    /// <summary>A wrong reading of some other encoding gives rare and private characters; a text in Chinese hardly any.</summary>
    private static bool IsChinese(string text)
    {
        var (chinese, odd) = (0, 0);
        foreach (var c in text)
        {
            chinese += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            odd += c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') ? 1 : 0;
        }

        return chinese > 0 && odd * 50 <= chinese;
    }
}
