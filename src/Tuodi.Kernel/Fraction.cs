namespace Tuodi.Kernel;

/// <summary>An exact rational number in lowest terms with a positive denominator.</summary>
/// <remarks>Amounts inside a layer are fractions of a fen until the layer rounds once; binary floating point gets 29,743.675 wrong.</remarks>
public readonly record struct Fraction : IComparable<Fraction>
{
    private readonly Int128 _denominatorLessOne;

    private Fraction(Int128 numerator, Int128 denominator)
    {
        Numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    /// <summary>Zero.</summary>
    public static Fraction Zero => default;

    /// <summary>One.</summary>
    public static Fraction One => new(1, 1);

    /// <summary>The numerator, which carries the sign.</summary>
    public Int128 Numerator { get; }

    /// <summary>The denominator, always positive.</summary>
    public Int128 Denominator => _denominatorLessOne + 1;

    /// <summary>Whether the number is whole.</summary>
    public bool IsWhole => _denominatorLessOne == 0;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign =>
        Numerator > 0 ? 1
        : Numerator < 0 ? -1
        : 0;

    /// <summary>A whole number.</summary>
    public static Fraction Of(long value) => new(value, 1);

    /// <summary>The quotient of two numbers in lowest terms.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static Fraction Of(Int128 numerator, Int128 denominator)
    {
        if (denominator == 1)
        {
            return new Fraction(numerator, 1);
        }

        if (denominator == 0)
        {
            throw new DivideByZeroException("A fraction needs a denominator other than zero.");
        }

        var divisor = Gcd(Int128.Abs(numerator), Int128.Abs(denominator));
        if (denominator < 0)
        {
            divisor = -divisor;
        }

        return divisor == 1
            ? new Fraction(numerator, denominator)
            : new Fraction(Quotient(numerator, divisor), Quotient(denominator, divisor));
    }

    /// <summary>The sum.</summary>
    public static Fraction operator +(Fraction left, Fraction right) =>
        left.IsWhole && right.IsWhole
            ? new Fraction(left.Numerator + right.Numerator, 1)
            : Of((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The difference.</summary>
    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    /// <summary>The negative.</summary>
    public static Fraction operator -(Fraction value) => new(-value.Numerator, value.Denominator);

    /// <summary>The product.</summary>
    public static Fraction operator *(Fraction left, Fraction right) =>
        left.IsWhole && right.IsWhole
            ? new Fraction(left.Numerator * right.Numerator, 1)
            : Of(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The quotient.</summary>
    public static Fraction operator /(Fraction left, Fraction right) =>
        Of(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Whether the left number is smaller.</summary>
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left number is larger.</summary>
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left number is not larger.</summary>
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left number is not smaller.</summary>
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>The smaller of two.</summary>
    public static Fraction Min(Fraction left, Fraction right) => left <= right ? left : right;

    /// <summary>The larger of two.</summary>
    public static Fraction Max(Fraction left, Fraction right) => left >= right ? left : right;

    /// <inheritdoc/>
    public int CompareTo(Fraction other) =>
        IsWhole && other.IsWhole
            ? Numerator.CompareTo(other.Numerator)
            : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The largest whole number that is not above this one.</summary>
    public Int128 Floor() => FloorOf(Numerator, Denominator);

    /// <summary>The nearest whole number; a half goes up.</summary>
    public Int128 RoundHalfUp() => IsWhole ? Numerator : FloorOf((2 * Numerator) + Denominator, 2 * Denominator);

    /// <inheritdoc/>
    public override string ToString() => IsWhole ? $"{Numerator}" : $"{Numerator}/{Denominator}";

    // What is divided here divides without rest.
    private static Int128 Quotient(Int128 value, Int128 divisor) =>
        value >= long.MinValue && value <= long.MaxValue && divisor > 0 && divisor <= long.MaxValue
            ? (long)value / (long)divisor
            : value / divisor;

    // Division of 128 bits is slow; nearly all amounts fit 64.
    private static Int128 FloorOf(Int128 numerator, Int128 denominator)
    {
        if (numerator >= 0 && numerator <= long.MaxValue && denominator <= long.MaxValue)
        {
            return (long)numerator / (long)denominator;
        }

        var quotient = numerator / denominator;
        return numerator < 0 && quotient * denominator != numerator ? quotient - 1 : quotient;
    }

    private static Int128 Gcd(Int128 a, Int128 b)
    {
        // Most values fit 64 bits, where the remainder is one instruction.
        while (b != 0)
        {
            if (a <= long.MaxValue && b <= long.MaxValue)
            {
                return Gcd((long)a, (long)b);
            }

            (a, b) = (b, a % b);
        }

        return a;
    }

    private static long Gcd(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
