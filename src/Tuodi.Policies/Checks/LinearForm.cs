using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Checks;

/// <summary>A sum of multiples of amounts that are not known, and a number: enough to compare 5 % with 10 % of an unknown income.</summary>
/// <remarks>Unknown parameters are taken to be above zero, as incomes and premiums are; other unknown amounts may also be zero.</remarks>
public sealed class LinearForm
{
    private readonly SortedDictionary<string, Fraction> _factors = new(StringComparer.Ordinal);

    private readonly HashSet<string> _mayBeZero = new(StringComparer.Ordinal);

    private LinearForm(Fraction number) => Number = number;

    /// <summary>The part that is known.</summary>
    public Fraction Number { get; private init; }

    /// <summary>Whether all of it is known.</summary>
    public bool IsNumber => _factors.Count == 0;

    /// <summary>A number.</summary>
    public static LinearForm Of(Fraction number) => new(number);

    /// <summary>What of it is not known.</summary>
    public IEnumerable<string> Unknown => _factors.Keys;

    /// <summary>The form of a term; what is no sum or multiple stands as an unknown amount of its own.</summary>
    /// <param name="term">The term.</param>
    /// <param name="policy">Its policy.</param>
    /// <param name="day">The day whose values its parameters have; when not given only a parameter with a single value is known.</param>
    public static LinearForm Of(Term term, Policy policy, DateOnly? day = null) =>
        term switch
        {
            NumberTerm number => new LinearForm(number.Value),
            NoneTerm => new LinearForm(Fraction.Zero),
            ParameterTerm parameter => Parameter(parameter, policy.Parameters[parameter.Name], day),
            SumTerm sum => Of(sum.Left, policy, day).Plus(Of(sum.Right, policy, day), Fraction.One),
            DifferenceTerm difference => Of(difference.Left, policy, day).Plus(Of(difference.Right, policy, day), -Fraction.One),
            ProductTerm product when Of(product.Factor, policy, day) is { IsNumber: true, Number: var factor } => Of(Fraction.Zero)
                .Plus(Of(product.Of, policy, day), factor),
            UnknownTerm unknown => Symbol(unknown.Name, mayBeZero: true),
            _ => Symbol(TermWords.Of(term), mayBeZero: true),
        };

    /// <summary>This form and a multiple of another.</summary>
    public LinearForm Plus(LinearForm other, Fraction times)
    {
        var sum = new LinearForm(Number + (other.Number * times));
        foreach (var (name, factor) in _factors)
        {
            sum._factors[name] = factor;
        }

        sum._mayBeZero.UnionWith(_mayBeZero);
        sum._mayBeZero.UnionWith(other._mayBeZero);
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
            1 when difference.Number.Sign != 0 || difference._factors.Keys.Any(name => !difference._mayBeZero.Contains(name)) => signs[0],
            _ => null,
        };
    }

    private static LinearForm Parameter(ParameterTerm term, Parameter parameter, DateOnly? day)
    {
        var single = parameter.Values is [{ IsYear: false, From: var from } only] && from == DateOnly.MinValue ? only : null;
        var year = term.Year ?? (day is { } of && term.YearsBack is { } back ? of.Year - back : null);
        var value = day is { } on ? (year is { } wanted ? parameter.OfYear(wanted) ?? single : parameter.On(on)) : single;
        return value?.Value is NumberTerm { Value: var number }
            ? new LinearForm(number)
            : Symbol(year is null ? TermWords.Of(term) : $"{term.Name}({year})", mayBeZero: false);
    }

    private static LinearForm Symbol(string name, bool mayBeZero)
    {
        var form = new LinearForm(Fraction.Zero);
        form._factors[name] = Fraction.One;
        if (mayBeZero)
        {
            form._mayBeZero.Add(name);
        }

        return form;
    }

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
