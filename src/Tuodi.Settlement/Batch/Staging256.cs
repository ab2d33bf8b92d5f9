using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tuodi.Settlement.Batch;

/// <summary>Moves visits into the order of a kernel of four persons and its results back.</summary>
/// <remarks>Arithmetic here is on addresses within buffers sized beforehand, so that none of it is checked.</remarks>
internal static unsafe class Staging256
{
    /// <summary>Puts amounts into their bits of the packed words.</summary>
    /// <returns>The largest, negative ones counting as very large.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static ulong PackAmounts(long* column, int rows, long* words, int shift, bool first)
    {
        unchecked
        {
            var i = 0;
            var all = Vector256<ulong>.Zero;
            for (; i + 4 <= rows; i += 4)
            {
                var value = Vector256.Load((ulong*)column + i);
                all |= value;
                var word = Vector256.ShiftLeft(value.AsInt64(), shift);
                (first ? word : word | Vector256.Load(words + i)).Store(words + i);
            }

            // The bits of all amounts together are no smaller than the largest, and at most its next power of two; which is told apart where it matters.
            var largest = all[0] | all[1] | all[2] | all[3];
            for (; i < rows; i++)
            {
                largest |= (ulong)column[i];
                words[i] = (column[i] << shift) | (first ? 0 : words[i]);
            }

            return largest;
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
            var all = Vector256<long>.Zero;
            for (; i + 4 <= rows; i += 4)
            {
                var value = Avx2.ConvertToVector256Int64(column + i);
                all = Avx2.Max(all.AsByte(), value.AsByte()).AsInt64();
                var word = Vector256.ShiftLeft(value, shift);
                (first ? word : word | Vector256.Load(words + i)).Store(words + i);
            }

            var largest = Math.Max(Math.Max(all[0], all[1]), Math.Max(all[2], all[3]));
            for (; i < rows; i++)
            {
                largest = Math.Max(largest, column[i]);
                words[i] = ((long)column[i] << shift) | (first ? 0 : words[i]);
            }

            return (byte)largest;
        }
    }

    /// <summary>Sorts the persons of a block by their number of visits; an entry is where the visits start and what is kept of the person.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Bucket(int* starts, int* kept, int persons, int** ends, List<int> odd, int first)
    {
        unchecked
        {
            var before = 0;
            for (var i = 0; i < persons; i++)
            {
                var after = starts[i + 1] - starts[0];
                var count = after - before;
                if ((uint)count > BatchLimits.Visits)
                {
                    odd.Add(first + i);
                }
                else
                {
                    *ends[count]++ = (before << 16) | kept[i];
                }

                before = after;
            }
        }
    }

    /// <summary>Keeps the words of persons where they are small enough to go along with where their visits start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Narrow(long* words, int persons, int* kept)
    {
        unchecked
        {
            for (var i = 0; i < persons; i += 8)
            {
                Vector256.Narrow(Vector256.Load(words + i), Vector256.Load(words + i + 4)).Store(kept + i);
            }
        }
    }

    /// <summary>Parts bucket entries into where the visits start and what is kept of the persons.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Part(int* entries, int persons, int* offsets, long* kept)
    {
        unchecked
        {
            for (var i = 0; i < persons; i += 4)
            {
                var entry = Vector128.Load(entries + i);
                Vector128.ShiftRightLogical(entry, 16).Store(offsets + i);
                Avx2.ConvertToVector256Int64(entry & Vector128.Create(0xFFFF)).Store(kept + i);
            }
        }
    }

    /// <summary>Gathers one word of the visits of groups of persons, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void StageVisits(long* words, int* offsets, int count, int groups, long* target, int stride)
    {
        unchecked
        {
            for (var group = 0; group < groups; group++, offsets += 8, target += count * stride)
            {
                for (var k = 0; k < count; k += 4)
                {
                    for (var half = 0; half < 8; half += 4)
                    {
                        var a = Vector256.Load(words + offsets[half] + k);
                        var b = Vector256.Load(words + offsets[half + 1] + k);
                        var c = Vector256.Load(words + offsets[half + 2] + k);
                        var d = Vector256.Load(words + offsets[half + 3] + k);
                        var ab = Avx2.UnpackLow(a, b);
                        var abHigh = Avx2.UnpackHigh(a, b);
                        var cd = Avx2.UnpackLow(c, d);
                        var cdHigh = Avx2.UnpackHigh(c, d);
                        var at = target + (k * stride) + half;
                        Avx2.Permute2x128(ab, cd, 0x20).Store(at);
                        Avx2.Permute2x128(abHigh, cdHigh, 0x20).Store(at + stride);
                        Avx2.Permute2x128(ab, cd, 0x31).Store(at + (2 * stride));
                        Avx2.Permute2x128(abHigh, cdHigh, 0x31).Store(at + (3 * stride));
                    }
                }
            }
        }
    }

    /// <summary>Writes the results of groups of persons as one row of eight a visit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void StoreRows(int* outs, int stride, int* offsets, int count, int groups, int* rows)
    {
        unchecked
        {
            for (var group = 0; group < groups; group++, offsets += 8)
            {
                for (var k = 0; k < count; k++, outs += stride)
                {
                    var at = rows + (8 * k);
                    Transpose(outs, out var r);
                    r.R0.Store(at + (8 * offsets[0]));
                    r.R1.Store(at + (8 * offsets[1]));
                    r.R2.Store(at + (8 * offsets[2]));
                    r.R3.Store(at + (8 * offsets[3]));
                    r.R4.Store(at + (8 * offsets[4]));
                    r.R5.Store(at + (8 * offsets[5]));
                    r.R6.Store(at + (8 * offsets[6]));
                    r.R7.Store(at + (8 * offsets[7]));
                }
            }
        }
    }

    /// <summary>Spreads rows over buffers of columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void SpreadRows(int* rows, int count, long* buffers, int length, int columns)
    {
        unchecked
        {
            for (var i = 0; i < count; i += 8)
            {
                Transpose(rows + (8 * i), out var r);
                var at = buffers + i;
                for (var column = 0; column < columns; column++, at += length)
                {
                    var row = Unsafe.Add(ref r.R0, column);
                    Avx2.ConvertToVector256Int64(row.GetLower()).Store(at);
                    Avx2.ConvertToVector256Int64(row.GetUpper()).Store(at + 4);
                }
            }
        }
    }

    /// <summary>Copies a buffer to a column past the caches, which it would only fill.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Stream(long* source, long* target, int count)
    {
        unchecked
        {
            var i = 0;
            for (; i < count && ((nint)(target + i) & 31) != 0; i++)
            {
                target[i] = source[i];
            }

            for (; i + 4 <= count; i += 4)
            {
                Vector256.Load(source + i).StoreAlignedNonTemporal(target + i);
            }

            for (; i < count; i++)
            {
                target[i] = source[i];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(int* source, out Rows r)
    {
        unchecked
        {
            var t0 = Avx2.UnpackLow(Vector256.Load(source), Vector256.Load(source + 8)).AsInt64();
            var t1 = Avx2.UnpackHigh(Vector256.Load(source), Vector256.Load(source + 8)).AsInt64();
            var t2 = Avx2.UnpackLow(Vector256.Load(source + 16), Vector256.Load(source + 24)).AsInt64();
            var t3 = Avx2.UnpackHigh(Vector256.Load(source + 16), Vector256.Load(source + 24)).AsInt64();
            var t4 = Avx2.UnpackLow(Vector256.Load(source + 32), Vector256.Load(source + 40)).AsInt64();
            var t5 = Avx2.UnpackHigh(Vector256.Load(source + 32), Vector256.Load(source + 40)).AsInt64();
            var t6 = Avx2.UnpackLow(Vector256.Load(source + 48), Vector256.Load(source + 56)).AsInt64();
            var t7 = Avx2.UnpackHigh(Vector256.Load(source + 48), Vector256.Load(source + 56)).AsInt64();
            Pair(Avx2.UnpackLow(t0, t2), Avx2.UnpackLow(t4, t6), out r.R0, out r.R4);
            Pair(Avx2.UnpackHigh(t0, t2), Avx2.UnpackHigh(t4, t6), out r.R1, out r.R5);
            Pair(Avx2.UnpackLow(t1, t3), Avx2.UnpackLow(t5, t7), out r.R2, out r.R6);
            Pair(Avx2.UnpackHigh(t1, t3), Avx2.UnpackHigh(t5, t7), out r.R3, out r.R7);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pair(Vector256<long> left, Vector256<long> right, out Vector256<int> low, out Vector256<int> high)
    {
        low = Avx2.Permute2x128(left, right, 0x20).AsInt32();
        high = Avx2.Permute2x128(left, right, 0x31).AsInt32();
    }

    private struct Rows
    {
        public Vector256<int> R0;
        public Vector256<int> R1;
        public Vector256<int> R2;
        public Vector256<int> R3;
        public Vector256<int> R4;
        public Vector256<int> R5;
        public Vector256<int> R6;
        public Vector256<int> R7;
    }
}
