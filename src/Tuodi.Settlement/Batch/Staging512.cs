using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tuodi.Settlement.Batch;

/// <summary>Moves visits into the order of a kernel of eight persons and its results back.</summary>
/// <remarks>Arithmetic here is on addresses within buffers sized beforehand, so that none of it is checked.</remarks>
internal static unsafe class Staging512
{
    // Persons with more visits are rare enough to be put into their buckets one by one.
    private const int CommonVisits = 9;

    /// <summary>Puts amounts into their bits of the packed words.</summary>
    /// <returns>The bits of all amounts together.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static ulong PackAmounts(long* column, int rows, long* words, int shift, bool first)
    {
        unchecked
        {
            var i = 0;
            var all = Vector512<long>.Zero;
            for (; i + 8 <= rows; i += 8)
            {
                var value = Vector512.Load(column + i);
                all |= value;
                var word = Vector512.ShiftLeft(value, shift);
                (first ? word : word | Vector512.Load(words + i)).Store(words + i);
            }

            // Only constant lanes are read: a vector of which any lane may be asked for lives in memory.
            var half = all.GetLower() | all.GetUpper();
            var largest = (ulong)(half[0] | half[1] | half[2] | half[3]);
            return largest | Staging256.PackAmounts(column + i, rows - i, words + i, shift, first);
        }
    }

    /// <summary>Puts codes into their bits of the packed words.</summary>
    /// <returns>The largest.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static byte PackCodes(byte* column, int rows, long* words, int shift, bool first)
    {
        unchecked
        {
            var i = 0;
            var all = Vector512<byte>.Zero;
            for (; i + 8 <= rows; i += 8)
            {
                var value = Avx512F.ConvertToVector512Int64(Vector128.CreateScalarUnsafe(*(ulong*)(column + i)).AsByte());
                all = Avx512BW.Max(all, value.AsByte());
                var word = Vector512.ShiftLeft(value, shift);
                (first ? word : word | Vector512.Load(words + i)).Store(words + i);
            }

            var half = Avx2.Max(all.GetLower(), all.GetUpper()).AsInt64();
            var largest = (byte)Math.Max(Math.Max(half[0], half[1]), Math.Max(half[2], half[3]));
            return Math.Max(largest, Staging256.PackCodes(column + i, rows - i, words + i, shift, first));
        }
    }

    /// <summary>Sorts the persons of a block by their number of visits, sixteen at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Bucket(int* starts, int* kept, int persons, int** ends, List<int> odd, int first)
    {
        unchecked
        {
            var origin = Vector512.Create(starts[0]);
            var i = 0;
            for (; i + 16 <= persons; i += 16)
            {
                var start = Vector512.Load(starts + i);
                var count = Vector512.Load(starts + i + 1) - start;
                var entry = Vector512.ShiftLeft(start - origin, 16) | Vector512.Load(kept + i);
                for (var k = 1; k <= CommonVisits; k++)
                {
                    var mask = Vector512.Equals(count, Vector512.Create(k));
                    Avx512F.Compress(Vector512<int>.Zero, mask, entry).Store(ends[k]);
                    ends[k] += BitOperations.PopCount(mask.ExtractMostSignificantBits());
                }

                var rare = Vector512.GreaterThan(count, Vector512.Create(CommonVisits)).ExtractMostSignificantBits();
                while (rare != 0)
                {
                    var person = i + BitOperations.TrailingZeroCount(rare);
                    rare &= rare - 1;
                    One(starts, kept, person, ends, odd, first);
                }
            }

            for (; i < persons; i++)
            {
                One(starts, kept, i, ends, odd, first);
            }
        }
    }

    private static void One(int* starts, int* kept, int person, int** ends, List<int> odd, int first)
    {
        unchecked
        {
            var count = starts[person + 1] - starts[person];
            if (count > BatchLimits.Visits)
            {
                odd.Add(first + person);
            }
            else
            {
                *ends[count]++ = ((starts[person] - starts[0]) << 16) | kept[person];
            }
        }
    }

    /// <summary>Parts bucket entries into where the visits start and what is kept of the persons.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Part(int* entries, int persons, int* offsets, long* kept)
    {
        unchecked
        {
            for (var i = 0; i < persons; i += 8)
            {
                var entry = Vector256.Load(entries + i);
                Vector256.ShiftRightLogical(entry, 16).Store(offsets + i);
                Avx512F.ConvertToVector512Int64(entry & Vector256.Create(0xFFFF)).Store(kept + i);
            }
        }
    }

    /// <summary>Gathers one word of the visits of groups of persons, lane by lane: four visits of eight persons turned over at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void StageVisits(long* words, int* offsets, int count, int groups, long* target, int stride)
    {
        unchecked
        {
            for (var group = 0; group < groups; group++, offsets += 8, target += count * stride)
            {
                long* r0 = words + offsets[0],
                    r1 = words + offsets[1],
                    r2 = words + offsets[2],
                    r3 = words + offsets[3],
                    r4 = words + offsets[4],
                    r5 = words + offsets[5],
                    r6 = words + offsets[6],
                    r7 = words + offsets[7];
                var at = target;
                for (var k = 0; k < count; k += 4, at += 4 * stride)
                {
                    var a = Two(r0 + k, r2 + k);
                    var b = Two(r1 + k, r3 + k);
                    var c = Two(r4 + k, r6 + k);
                    var d = Two(r5 + k, r7 + k);
                    var ab = Avx512F.UnpackLow(a, b);
                    var abHigh = Avx512F.UnpackHigh(a, b);
                    var cd = Avx512F.UnpackLow(c, d);
                    var cdHigh = Avx512F.UnpackHigh(c, d);
                    Avx512F.Shuffle4x128(ab, cd, 0b10_00_10_00).Store(at);
                    Avx512F.Shuffle4x128(abHigh, cdHigh, 0b10_00_10_00).Store(at + stride);
                    Avx512F.Shuffle4x128(ab, cd, 0b11_01_11_01).Store(at + (2 * stride));
                    Avx512F.Shuffle4x128(abHigh, cdHigh, 0b11_01_11_01).Store(at + (3 * stride));
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Two(long* low, long* high) => Vector512.Create(Vector256.Load(low), Vector256.Load(high));

    /// <summary>Writes up to eight results of groups of persons as one row of eight a visit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void StoreRows(int* outs, int stride, int* offsets, int count, int groups, int* rows)
    {
        unchecked
        {
            var low = Vector512.Create(0, 8, 16, 24, 1, 9, 17, 25, 2, 10, 18, 26, 3, 11, 19, 27);
            var high = Vector512.Create(4, 12, 20, 28, 5, 13, 21, 29, 6, 14, 22, 30, 7, 15, 23, 31);
            var first = Vector512.Create(0L, 1, 8, 9, 2, 3, 10, 11);
            var second = Vector512.Create(4L, 5, 12, 13, 6, 7, 14, 15);
            for (var group = 0; group < groups; group++, offsets += 8)
            {
                int* r0 = rows + (8 * offsets[0]),
                    r1 = rows + (8 * offsets[1]),
                    r2 = rows + (8 * offsets[2]),
                    r3 = rows + (8 * offsets[3]),
                    r4 = rows + (8 * offsets[4]),
                    r5 = rows + (8 * offsets[5]),
                    r6 = rows + (8 * offsets[6]),
                    r7 = rows + (8 * offsets[7]);
                for (nint k = 0; k < count * 8; k += 8, outs += stride)
                {
                    // Results 0 to 3 and 4 to 7 of persons 0 to 3 and 4 to 7, then both halves of each row.
                    var z0 = Vector512.Load(outs);
                    var z1 = Vector512.Load(outs + 16);
                    var z2 = Vector512.Load(outs + 32);
                    var z3 = Vector512.Load(outs + 48);
                    var a = Avx512F.PermuteVar16x32x2(z0, low, z1).AsInt64();
                    var b = Avx512F.PermuteVar16x32x2(z2, low, z3).AsInt64();
                    var x = Avx512F.PermuteVar8x64x2(a, first, b).AsInt32();
                    x.GetLower().Store(r0 + k);
                    x.GetUpper().Store(r1 + k);
                    x = Avx512F.PermuteVar8x64x2(a, second, b).AsInt32();
                    x.GetLower().Store(r2 + k);
                    x.GetUpper().Store(r3 + k);
                    a = Avx512F.PermuteVar16x32x2(z0, high, z1).AsInt64();
                    b = Avx512F.PermuteVar16x32x2(z2, high, z3).AsInt64();
                    x = Avx512F.PermuteVar8x64x2(a, first, b).AsInt32();
                    x.GetLower().Store(r4 + k);
                    x.GetUpper().Store(r5 + k);
                    x = Avx512F.PermuteVar8x64x2(a, second, b).AsInt32();
                    x.GetLower().Store(r6 + k);
                    x.GetUpper().Store(r7 + k);
                }
            }
        }
    }
}
