using Tuodi.Kernel;

namespace Tuodi.Comparison.Equity;

/// <summary>How unequal some amounts are: one of each place, or of each household. Where all are nothing, all are equal.</summary>
/// <remarks>Definitions and sources in docs/concepts/equity.md. Gini and the squared coefficient of variation are exact; the two irrational ones are rounded at the end.</remarks>
public sealed class Inequality
{
    private readonly long[] _sorted;
    private readonly Int128 _sum;

    /// <summary>Measures amounts that are not negative, of which there is at least one.</summary>
    /// <exception cref="ArgumentException">There is none, or one is negative.</exception>
    public Inequality(IEnumerable<long> amounts)
    {
        _sorted = [.. amounts.Order()];
        if (_sorted.Length == 0 || _sorted[0] < 0)
        {
            throw new ArgumentException("Inequality is measured of one or more amounts that are not negative.", nameof(amounts));
        }

        _sum = _sorted.Aggregate((Int128)0, (sum, amount) => sum + amount);
    }

    /// <summary>How many amounts there are.</summary>
    public int Count => _sorted.Length;

    /// <summary>The smallest.</summary>
    public long Least => _sorted[0];

    /// <summary>The largest.</summary>
    public long Most => _sorted[^1];

    /// <summary>The largest less the smallest (极差).</summary>
    public long Range => Most - Least;

    /// <summary>The mean (均值).</summary>
    public Fraction Mean => Fraction.Of(_sum, Count);

    /// <summary>The Gini coefficient (基尼系数): half the mean difference between any two, divided by the mean; from 0 to 1 - 1/n.</summary>
    public Fraction Gini
    {
        get
        {
            if (_sum == 0)
            {
                return Fraction.Zero;
            }

            var weighted = (Int128)0;
            for (var i = 0; i < Count; i++)
            {
                weighted += (Int128)((2 * (i + 1)) - Count - 1) * _sorted[i];
            }

            return Fraction.Of(weighted, Count * _sum);
        }
    }

    /// <summary>The square of the coefficient of variation: the variance over all amounts, divided by the square of the mean.</summary>
    public Fraction VariationSquared =>
        _sum == 0
            ? Fraction.Zero
            : Fraction.Of(Count * _sorted.Aggregate((Int128)0, (sum, amount) => sum + ((Int128)amount * amount)), _sum * _sum)
                - Fraction.One;

    /// <summary>The coefficient of variation (变异系数), rounded to six decimals.</summary>
    public decimal Variation => decimal.Round(Irrational.Root(VariationSquared), Irrational.Digits, MidpointRounding.AwayFromZero);

    /// <summary>The Theil index T (泰尔指数), rounded to six decimals; from 0 to ln n.</summary>
    public decimal Theil
    {
        get
        {
            if (_sum == 0)
            {
                return 0;
            }

            var sum = _sorted.Sum(amount => Irrational.TimesLogarithm(Fraction.Of((Int128)amount * Count, _sum)));
            return decimal.Round(sum / Count, Irrational.Digits, MidpointRounding.AwayFromZero);
        }
    }

    /// <summary>The Gini coefficient rounded to six decimals.</summary>
    public decimal GiniDecimal => Irrational.Decimal(Gini);

    /// <summary>The Lorenz curve (洛伦兹曲线): the share of the sum that the smallest so many have, from none of them to all.</summary>
    public IReadOnlyList<Fraction> Lorenz()
    {
        var points = new List<Fraction>(Count + 1) { Fraction.Zero };
        var so = (Int128)0;
        for (var i = 0; i < Count; i++)
        {
            so += _sorted[i];
            points.Add(_sum == 0 ? Fraction.Of(i + 1, Count) : Fraction.Of(so, _sum));
        }

        return points;
    }
}
