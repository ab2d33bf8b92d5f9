using System.Globalization;

namespace Tuodi.Kernel;

/// <summary>An amount of money in whole fen (分); 100 fen are one yuan.</summary>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    /// <summary>No money.</summary>
    public static Money Zero => default;

    /// <summary>An amount of whole yuan.</summary>
    public static Money OfYuan(long yuan) => new(yuan * 100);

    /// <summary>The sum.</summary>
    public static Money operator +(Money left, Money right) => new(left.Fen + right.Fen);

    /// <summary>The difference.</summary>
    public static Money operator -(Money left, Money right) => new(left.Fen - right.Fen);

    /// <summary>The negative.</summary>
    public static Money operator -(Money value) => new(-value.Fen);

    /// <summary>Whether the left amount is smaller.</summary>
    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;

    /// <summary>Whether the left amount is larger.</summary>
    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;

    /// <summary>Whether the left amount is not larger.</summary>
    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;

    /// <summary>Whether the left amount is not smaller.</summary>
    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>The amount in yuan with two decimals and no separators, as JSON carries it: <c>12655.43</c>.</summary>
    public string ToPlainString() => $"{Sign}{Math.Abs(Fen) / 100}.{Math.Abs(Fen) % 100:00}";

    /// <summary>The amount as people read it: <c>¥12,655.43</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Sign}¥{Math.Abs(Fen) / 100:#,0}.{Math.Abs(Fen) % 100:00}");

    private string Sign => Fen < 0 ? "-" : string.Empty;
}
