using System.Buffers;
using System.Text;

namespace Tuodi.Office.Tables;

/// <summary>Finds the encoding of a text by a long sample: headings may be pure ASCII and hide what comes below.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Encoding">What decodes it.</param>
/// <param name="Skip">How many bytes at the start are a byte order mark.</param>
internal sealed record TextEncoding(string Name, Encoding Encoding, int Skip)
{
    /// <summary>So many characters in UTF-8 without a fault cannot be chance.</summary>
    private const int Utf8CharactersSure = 12;

    /// <summary>Characters that headings and places are written with, in both scripts; text read in a wrong encoding has hardly any of them.</summary>
    private static readonly SearchValues<char> Common = SearchValues.Create(
        "序号身份证件码姓名性别年龄镇街道乡村社区居民县市省地址医疗保险救助类别对象人员金额费用总报销统筹大病额入出院结算时间日期月就诊机构编称种参档次代缴个账户现支付元内外已使普通住重特困低边缘家庭成残疾务局是否备注王李张刘陈杨赵黄周吴"
            + "號證碼別齡鎮鄉區縣醫療險類對員額費總報銷統籌額結時間診機構編稱種參檔繳個帳賬戶現內普門慢邊緣殘務備註張劉陳楊趙黃門診"
    );

    /// <summary>The encoding of a text, or nothing when it is text in none that is known.</summary>
    public static TextEncoding? Of(ReadOnlySpan<byte> sample)
    {
        if (sample.StartsWith<byte>([0xFF, 0xFE]) || sample.StartsWith<byte>([0xFE, 0xFF]))
        {
            return sample[0] == 0xFF ? new("UTF-16", Encoding.Unicode, 2) : new("UTF-16 (big-endian)", Encoding.BigEndianUnicode, 2);
        }

        if (LooksLikeUtf16(sample))
        {
            return new("UTF-16", Encoding.Unicode, 0);
        }

        var hasMark = sample.StartsWith<byte>([0xEF, 0xBB, 0xBF]);
        var skip = hasMark ? 3 : 0;
        var text = UpToLastLine(sample[skip..]);
        var utf8 = Judge(Encoding.UTF8, text);
        var utf8Name = hasMark ? "UTF-8 with BOM" : "UTF-8";
        if (utf8.Undecoded == 0 && (utf8.Foreign == 0 || utf8.Foreign >= Utf8CharactersSure))
        {
            return new(utf8Name, Encoding.UTF8, skip);
        }

        var chinese = Judge(Gb18030, text);
        var taiwanese = Judge(Big5, text);

        // A mark at the front is a strong word for UTF-8, but tools put it before other encodings as well.
        var best = Math.Max(utf8.Score + 20, Math.Max(chinese.Score, taiwanese.Score));
        if (best < 0)
        {
            return null;
        }

        return best == utf8.Score + 20 ? new(utf8Name, Encoding.UTF8, skip)
            : best == chinese.Score ? new(NameOfChinese(text), Gb18030, skip)
            : new("BIG5", Big5, skip);
    }

    /// <summary>Whether every other byte of the first ones is nothing, as in Latin text of two bytes a character.</summary>
    public static bool LooksLikeUtf16(ReadOnlySpan<byte> sample)
    {
        var (odd, length) = (0, Math.Min(sample.Length, 200) / 2 * 2);
        for (var i = 1; i < length; i += 2)
        {
            odd += sample[i] == 0 && sample[i - 1] != 0 ? 1 : 0;
        }

        return length >= 8 && odd * 4 >= length / 2;
    }

    private static Encoding Gb18030 => Named("GB18030");

    private static Encoding Big5 => Named("BIG5");

    private static Encoding Named(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(
            name,
            EncoderFallback.ReplacementFallback,
            new DecoderReplacementFallback("\uFFFD")
        )!;

    /// <summary>Cut after a line, so that no character is cut in half; no encoding that is tried has a line feed within a character.</summary>
    private static ReadOnlySpan<byte> UpToLastLine(ReadOnlySpan<byte> sample)
    {
        var end = sample.Length < TableLimits.SampleBytes - 3 ? -1 : sample.LastIndexOf((byte)'\n');
        return end > 0 ? sample[..end] : sample;
    }

    private static Verdict Judge(Encoding encoding, ReadOnlySpan<byte> text)
    {
        var (foreign, common, undecoded) = (0, 0, 0);
        foreach (var c in encoding.GetString(text))
        {
            foreign += c >= 0x80 && c != '\uFEFF' ? 1 : 0;
            undecoded += c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') or (>= '\u0080' and < '\u00A0') ? 1 : 0;
            common += c >= 0x80 && Common.Contains(c) ? 1 : 0;
        }

        return new Verdict(foreign, common, undecoded);
    }

    /// <summary>All are read as the largest of the three; the name says which the office has.</summary>
    private static string NameOfChinese(ReadOnlySpan<byte> text)
    {
        var name = "GB2312";
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] < 0x80)
            {
                continue;
            }

            var second = text[i + 1];
            if (second is >= 0x30 and <= 0x39)
            {
                return "GB18030";
            }

            if (text[i] is < 0xA1 or > 0xF7 || second < 0xA1)
            {
                name = "GBK";
            }

            i++;
        }

        return name;
    }

    /// <summary>How a text looks in one encoding.</summary>
    private readonly record struct Verdict(int Foreign, int Common, int Undecoded)
    {
        /// <summary>Percent of characters that are common, less ten times the percent that make no sense.</summary>
        public int Score => Foreign == 0 ? 0 : (int)(((100L * Common) - (1000L * Undecoded)) / Foreign);
    }
}
