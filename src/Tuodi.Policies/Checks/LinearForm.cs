using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Checks;

/// <summary>A sum of multiples of amounts that are not known, and a number: enough to compare 5 % with 10 % of an unknown income.</summary>
/// <remarks>The unknown amounts are taken to be above zero, as incomes and premiums are.</remarks>
public sealed class LinearForm
{
    private readonly SortedDictionary<string, Fraction> _factors = new(StringComparer.Ordinal);

    private LinearForm(Fraction number) => Number = number;

    /// <summary>The part that is known.</summary>
    public Fraction Number { get; private init; }

    /// <summary>Whether all of it is known.</summary>
    public bool IsNumber => _factors.Count == 0;

    /// <summary>A number.</summary>
    public static LinearForm Of(Fraction number) => new(number);

    /// <summary>The form of a term; what is no sum or multiple stands as an unknown amount of its own.</summary>
    /// <param name="term">The term.</param>
    /// <param name="policy">Its policy, whose parameters with a single value are known.</param>
    public static LinearForm Of(Term term, Policy policy) =>
        term switch
        {
            NumberTerm number => new LinearForm(number.Value),
            NoneTerm => new LinearForm(Fraction.Zero),
            ParameterTerm parameter when Single(parameter, policy) is { } value => new LinearForm(value),
            SumTerm sum => Of(sum.Left, policy).Plus(Of(sum.Right, policy), Fraction.One),
            DifferenceTerm difference => Of(difference.Left, policy).Plus(Of(difference.Right, policy), -Fraction.One),
            ProductTerm product when Of(product.Factor, policy) is { IsNumber: true, Number: var factor } => Of(Fraction.Zero)
                .Plus(Of(product.Of, policy), factor),
            _ => Symbol(TermWords.Of(term)),
        };

    /// <summary>This form and a multiple of another.</summary>
    public LinearForm Plus(LinearForm other, Fraction times)
    {
        var sum = new LinearForm(Number + (other.Number * times));
        foreach (var (name, factor) in _factors)
        {
            sum._factors[name] = factor;
        }

        foreach (var (name, factor) in other._factors)
        {
            sum.Add(name, factor * times);
        }

        return sum;
    }

    /// <summary>-1, 0 or 1 as this is below, equal to or above the other whatever the unknown amounts are; nothing when that depends on them.</summary>
    public int? CompareTo(LinearForm other)
    {
        var difference = Plus(other, -Fraction.One);
        var signs = difference
            ._factors.Values.Select(factor => factor.Sign)
            .Append(difference.Number.Sign)
            .Where(sign => sign != 0)
            .Distinct()
            .ToList();
        return signs.Count switch
        {
            0 => 0,
            1 => signs[0],
            _ => null,
        };
    }

    private static LinearForm Symbol(string name)
    {
        var form = new LinearForm(Fraction.Zero);
        form._factors[name] = Fraction.One;
        return form;
    }

    private static Fraction? Single(ParameterTerm term, Policy policy) =>
        policy.Parameters.GetValueOrDefault(term.Name)?.Values is [{ IsYear: false, Value: NumberTerm { Value: var value } }]
            ? value
            : null;

    private void Add(string name, Fraction factor)
    {
        var sum = _factors.GetValueOrDefault(name) + factor;
        if (sum.Sign == 0)
        {
            _factors.Remove(name);
        }
        else
        {
            _factors[name] = sum;
        }
    }
}
