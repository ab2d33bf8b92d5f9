using Tuodi.Kernel;

namespace Tuodi.Bench.Load;

/// <summary>Finds single fields in an answer without reading it whole.</summary>
public static class AnswerFields
{
    /// <summary>Whether the answer says that it was done.</summary>
    public static bool IsDone(ReadOnlySpan<byte> answer) => answer.IndexOf("\"infcode\":0"u8) >= 0;

    /// <summary>The text of a field, or nothing.</summary>
    public static string? Text(ReadOnlySpan<byte> answer, ReadOnlySpan<byte> field)
    {
        var at = After(answer, field);
        if (at.IsEmpty || at[0] != '"')
        {
            return null;
        }

        var end = at[1..].IndexOf((byte)'"');
        return System.Text.Encoding.UTF8.GetString(at.Slice(1, end));
    }

    /// <summary>An amount, or nothing where it is not there.</summary>
    public static Money? Amount(ReadOnlySpan<byte> answer, ReadOnlySpan<byte> field)
    {
        var at = After(answer, field);
        if (at.IsEmpty)
        {
            return null;
        }

        var sign = at[0] == '-' ? -1 : 1;
        var fen = 0L;
        var decimals = -1;
        for (var i = sign < 0 ? 1 : 0; i < at.Length && (char.IsAsciiDigit((char)at[i]) || at[i] == '.'); i++)
        {
            if (at[i] == '.')
            {
                decimals = 0;
                continue;
            }

            fen = (fen * 10) + (at[i] - '0');
            decimals += decimals >= 0 ? 1 : 0;
        }

        for (var i = Math.Max(decimals, 0); i < 2; i++)
        {
            fen *= 10;
        }

        return new Money(sign * fen);
    }

    private static ReadOnlySpan<byte> After(ReadOnlySpan<byte> answer, ReadOnlySpan<byte> field)
    {
        for (var start = 0; ; )
        {
            var at = answer[start..].IndexOf(field);
            if (at < 0)
            {
                return [];
            }

            start += at + field.Length;
            if (answer[start..].StartsWith("\":"u8) && answer[start - field.Length - 1] == '"')
            {
                return answer[(start + 2)..];
            }
        }
    }
}
