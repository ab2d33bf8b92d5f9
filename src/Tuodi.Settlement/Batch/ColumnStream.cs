using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tuodi.Settlement.Batch;

/// <summary>Streams up to four results of rows of eight into their columns, past the caches, which the columns would only fill.</summary>
/// <remarks>
/// Such stores must be whole aligned lines of eight numbers, and each column may begin at another place of its line. So the last eight rows are kept, and a
/// line is cut out of them and the next eight.
/// </remarks>
internal sealed unsafe class ColumnStream
{
    private readonly int _count;
    private readonly int _half;
    private readonly int[] _phases = new int[4];
    private readonly Vector512<int> _turn;
    private readonly Vector512<int> _cut01;
    private readonly Vector512<int> _cut23;
    private Vector512<int> _kept01;
    private Vector512<int> _kept23;
    private long* _c0;
    private long* _c1;
    private long* _c2;
    private long* _c3;
    private bool _hasBegun;

    /// <summary>A stream into columns.</summary>
    /// <param name="columns">One to four columns.</param>
    /// <param name="half">0 when they are the first four results of a row, 4 when they are the last four.</param>
    public ColumnStream(ReadOnlySpan<nint> columns, int half)
    {
        _count = columns.Length;
        _half = half;

        // A column that does not exist is never written; the last one stands for it.
        _c0 = (long*)columns[0];
        _c1 = (long*)columns[Math.Min(1, _count - 1)];
        _c2 = (long*)columns[Math.Min(2, _count - 1)];
        _c3 = (long*)columns[Math.Min(3, _count - 1)];
        _phases = [Phase(_c0), Phase(_c1), Phase(_c2), Phase(_c3)];
        _cut01 = Cut(_phases[0], _phases[1]);
        _cut23 = Cut(_phases[2], _phases[3]);
        _turn = Vector512.Create(0, 8, 16, 24, 1, 9, 17, 25, 2, 10, 18, 26, 3, 11, 19, 27) + Vector512.Create(half);
    }

    /// <summary>Streams so many times eight rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Pump(int* rows, int eights)
    {
        unchecked
        {
            if (!_hasBegun && eights > 0)
            {
                Begin(rows);
                rows += 64;
                eights--;
            }

            var count = _count;
            long* c0 = _c0,
                c1 = _c1,
                c2 = _c2,
                c3 = _c3;
            var (cut01, cut23, kept01, kept23, turn) = (_cut01, _cut23, _kept01, _kept23, _turn);
            var first = Vector512.Create(0L, 1, 8, 9, 2, 3, 10, 11);
            var second = Vector512.Create(4L, 5, 12, 13, 6, 7, 14, 15);
            nint at = 0;
            for (; eights > 0; eights--, at += 8, rows += 64)
            {
                var a = Avx512F.PermuteVar16x32x2(Vector512.Load(rows), turn, Vector512.Load(rows + 16)).AsInt64();
                var b = Avx512F.PermuteVar16x32x2(Vector512.Load(rows + 32), turn, Vector512.Load(rows + 48)).AsInt64();
                var next = Avx512F.PermuteVar8x64x2(a, first, b).AsInt32();
                var line = Avx512F.PermuteVar16x32x2(kept01, cut01, next);
                kept01 = next;
                Avx512F.ConvertToVector512Int64(line.GetLower()).StoreAlignedNonTemporal(c0 + at);
                if (count > 1)
                {
                    Avx512F.ConvertToVector512Int64(line.GetUpper()).StoreAlignedNonTemporal(c1 + at);
                }

                if (count > 2)
                {
                    next = Avx512F.PermuteVar8x64x2(a, second, b).AsInt32();
                    line = Avx512F.PermuteVar16x32x2(kept23, cut23, next);
                    kept23 = next;
                    Avx512F.ConvertToVector512Int64(line.GetLower()).StoreAlignedNonTemporal(c2 + at);
                }

                if (count > 3)
                {
                    Avx512F.ConvertToVector512Int64(line.GetUpper()).StoreAlignedNonTemporal(c3 + at);
                }
            }

            (_kept01, _kept23) = (kept01, kept23);
            Advance(at, at, at, at);
        }
    }

    /// <summary>Stores what is kept and the last rows, fewer than eight.</summary>
    public void End(int* rows, int count)
    {
        for (var column = 0; column < _count; column++)
        {
            var target = Column(column);
            if (_hasBegun)
            {
                var kept = column < 2 ? _kept01 : _kept23;
                for (var i = _phases[column]; i < 8; i++)
                {
                    *target++ = kept[(column % 2 * 8) + i];
                }
            }

            for (var i = 0; i < count; i++)
            {
                *target++ = rows[(i * 8) + _half + column];
            }
        }
    }

    private static int Phase(long* column) => (int)(-(nint)column & 63) / sizeof(long);

    // A line of the first column out of the lower halves of the kept and the next eight, one of the second out of the upper.
    private static Vector512<int> Cut(int first, int second)
    {
        Span<int> cut = stackalloc int[16];
        for (var i = 0; i < 8; i++)
        {
            cut[i] = first + i < 8 ? first + i : first + i + 8;
            cut[8 + i] = second + i < 8 ? second + i + 8 : second + i + 16;
        }

        return Vector512.Create<int>(cut);
    }

    private long* Column(int column) =>
        column switch
        {
            0 => _c0,
            1 => _c1,
            2 => _c2,
            _ => _c3,
        };

    // Up to the first line each number is stored by itself.
    private void Begin(int* rows)
    {
        _hasBegun = true;
        Span<int> kept = stackalloc int[32];
        for (var column = 0; column < 4; column++)
        {
            for (var i = 0; i < 8; i++)
            {
                kept[(column * 8) + i] = rows[(i * 8) + _half + column];
            }

            for (var i = 0; column < _count && i < _phases[column]; i++)
            {
                Column(column)[i] = rows[(i * 8) + _half + column];
            }
        }

        _kept01 = Vector512.Create<int>(kept[..16]);
        _kept23 = Vector512.Create<int>(kept[16..]);
        Advance(_phases[0], _phases[1], _phases[2], _phases[3]);
    }

    private void Advance(nint by0, nint by1, nint by2, nint by3)
    {
        unchecked
        {
            _c0 += by0;
            _c1 += by1;
            _c2 += by2;
            _c3 += by3;
        }
    }
}
