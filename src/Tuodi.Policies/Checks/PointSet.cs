using System.Numerics;

namespace Tuodi.Policies.Checks;

/// <summary>Some of the points of a <see cref="Space"/>, a bit each.</summary>
public sealed class PointSet
{
    private readonly ulong[] _bits;
    private readonly int _count;

    private PointSet(ulong[] bits, int count) => (_bits, _count) = (bits, count);

    /// <summary>Whether there is no point in it.</summary>
    public bool IsEmpty => First < 0;

    /// <summary>The smallest point in it, or -1.</summary>
    public int First
    {
        get
        {
            for (var i = 0; i < _bits.Length; i++)
            {
                if (_bits[i] != 0)
                {
                    return (i * 64) + BitOperations.TrailingZeroCount(_bits[i]);
                }
            }

            return -1;
        }
    }

    /// <summary>No point.</summary>
    public static PointSet None(int count) => new(new ulong[(count + 63) / 64], count);

    /// <summary>Every point.</summary>
    public static PointSet All(int count)
    {
        var set = None(count);
        set.Fill(0, count);
        return set;
    }

    /// <summary>The points whose place in a dimension is chosen.</summary>
    /// <param name="count">How many points there are.</param>
    /// <param name="stride">How far points that are neighbours in the dimension stand apart.</param>
    /// <param name="chosen">For each place in the dimension whether it is chosen.</param>
    public static PointSet Of(int count, int stride, IReadOnlyList<bool> chosen)
    {
        var set = None(count);
        for (var start = 0; start < count; start += stride * chosen.Count)
        {
            for (var place = 0; place < chosen.Count; place++)
            {
                if (chosen[place])
                {
                    set.Fill(start + (place * stride), stride);
                }
            }
        }

        return set;
    }

    /// <summary>The points in both.</summary>
    public PointSet And(PointSet other) => Combine(other, (a, b) => a & b);

    /// <summary>The points in either.</summary>
    public PointSet Or(PointSet other) => Combine(other, (a, b) => a | b);

    /// <summary>The points here that are not in the other.</summary>
    public PointSet Except(PointSet other) => Combine(other, (a, b) => a & ~b);

    /// <summary>Whether a point is in it.</summary>
    public bool Contains(int point) => (_bits[point >> 6] >> point & 1) != 0;

    private PointSet Combine(PointSet other, Func<ulong, ulong, ulong> operation)
    {
        var bits = new ulong[_bits.Length];
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] = operation(_bits[i], other._bits[i]);
        }

        return new PointSet(bits, _count);
    }

    private void Fill(int start, int length)
    {
        for (var point = start; point < start + length; point++)
        {
            if ((point & 63) == 0 && start + length - point >= 64)
            {
                _bits[point >> 6] = ulong.MaxValue;
                point += 63;
            }
            else
            {
                _bits[point >> 6] |= 1UL << (point & 63);
            }
        }
    }
}
