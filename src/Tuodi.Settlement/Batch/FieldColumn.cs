using System.Runtime.Intrinsics.X86;

namespace Tuodi.Settlement.Batch;

/// <summary>A column and its place in the packed words.</summary>
internal sealed unsafe class FieldColumn(string name, BatchField place, BatchColumn column, nint address, long high)
{
    private const int Line = 64;

    public BatchField Place => place;

    /// <summary>Whether some rows hold an amount that no vector takes.</summary>
    public bool IsLarge(int first, int last) =>
        column.Amounts is { } values && values.AsSpan(first, last - first).ContainsAnyExceptInRange(0, BatchLimits.Amount);

    /// <summary>Calls for rows that will be packed soon.</summary>
    public void Prefetch(int first, int last)
    {
        unchecked
        {
            var size = column.Codes is null ? sizeof(long) : sizeof(byte);
            var end = address + ((nint)last * size);
            for (var line = address + ((nint)first * size); line < end; line += Line)
            {
                Sse.Prefetch0((void*)(nuint)line);
            }
        }
    }

    /// <summary>Packs some rows.</summary>
    /// <returns>Whether all fit their bits; an amount need not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public bool Pack(int first, int rows, long* words, bool isFirst, bool wide)
    {
        if (column.Codes is not null)
        {
            var codes = (byte*)address + first;
            var largest = wide
                ? Staging512.PackCodes(codes, rows, words, place.Shift, isFirst)
                : Staging256.PackCodes(codes, rows, words, place.Shift, isFirst);
            if (largest > high)
            {
                BatchCheck.Rows(name, column, high, first, first + rows);
            }

            return true;
        }

        var amounts = (long*)address + first;
        var bits = wide
            ? Staging512.PackAmounts(amounts, rows, words, place.Shift, isFirst)
            : Staging256.PackAmounts(amounts, rows, words, place.Shift, isFirst);
        if (bits <= BatchLimits.Amount)
        {
            return true;
        }

        BatchCheck.Rows(name, column, high, first, first + rows);
        return false;
    }
}
