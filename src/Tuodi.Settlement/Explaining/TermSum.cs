using Tuodi.Kernel;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Interpreting;

namespace Tuodi.Settlement.Explaining;

/// <summary>Writes the arithmetic of an amount with the value of everything it names, so that a person can work it out again.</summary>
internal sealed class TermSum(Telling telling, Evaluation at)
{
    /// <summary>The value of a term.</summary>
    public Fraction Value(Term term) => TermValue.Of(term is NumberTerm ? term : at.Rulebook.Resolve(term), at);

    /// <summary>Whether the term is more than a number that the document writes.</summary>
    public static bool IsWorkedOut(Term term) => term is not (NumberTerm { Origin: null } or NoneTerm);

    /// <summary>Where a value comes from: its arithmetic, or the name of what it is; nothing for a plain number.</summary>
    public string Origin(Term term) =>
        !IsWorkedOut(term) ? string.Empty
        : Written(term) is SumTerm or DifferenceTerm or ProductTerm or SmallerTerm or LargerTerm or CaseTerm ? $" = {Of(term)}"
        : telling.Words[$"（{telling.Terms.Of(term)}）", $" ({telling.Terms.Of(term)})"];

    private static Term Written(Term term) => term is NumberTerm { Origin: { } origin } ? origin : term;

    /// <summary>The arithmetic: <c>居民人均可支配收入（上年）¥45,000.00 × 50%</c>.</summary>
    public string Of(Term term) =>
        term switch
        {
            NumberTerm { Origin: { } origin } => Of(origin),
            NumberTerm number => Figures.Yuan(number.Value),
            SumTerm sum => $"{Of(sum.Left)} + {Of(sum.Right)}",
            DifferenceTerm difference => $"{Of(difference.Left)} - {Inner(difference.Right)}",
            ProductTerm product => $"{Inner(product.Of)} × {Factor(product.Factor)}",
            SmallerTerm or LargerTerm => Chosen(term),
            CaseTerm cases => Case(cases),
            FactTerm { IsNumber: true } => $"{telling.Terms.Of(term)} {Value(term)}",
            _ => $"{telling.Terms.Of(term)} {Figures.Yuan(Value(term))}",
        };

    /// <summary>The parameters that a term names.</summary>
    public static IEnumerable<ParameterTerm> Parameters(Term? term) =>
        term switch
        {
            NumberTerm { Origin: { } origin } => Parameters(origin),
            ParameterTerm parameter => [parameter],
            SumTerm sum => Parameters(sum.Left).Concat(Parameters(sum.Right)),
            DifferenceTerm difference => Parameters(difference.Left).Concat(Parameters(difference.Right)),
            ProductTerm product => Parameters(product.Factor).Concat(Parameters(product.Of)),
            SmallerTerm smaller => Parameters(smaller.Left).Concat(Parameters(smaller.Right)),
            LargerTerm larger => Parameters(larger.Left).Concat(Parameters(larger.Right)),
            CaseTerm cases => cases.Cases.SelectMany(each => Parameters(each.Is)).Concat(Parameters(cases.Otherwise)),
            _ => [],
        };

    private string Inner(Term term) =>
        term is SumTerm or DifferenceTerm || term is NumberTerm { Origin: SumTerm or DifferenceTerm } ? $"({Of(term)})" : Of(term);

    private string Factor(Term factor) =>
        factor is NumberTerm { Origin: null, Value: { IsWhole: true } times } && times > Fraction.One ? times.ToString()
        : factor is NumberTerm { Origin: null } plain ? new Rate(plain.Value).ToString()
        : factor is FactTerm { IsNumber: true } number ? $"{number.Name} {Value(number)}"
        : $"{telling.Terms.Rate(factor)} {new Rate(Value(factor))}";

    private string Case(CaseTerm cases)
    {
        var chosen = TermValue.Chosen(cases, at);
        var when = cases.Cases.FirstOrDefault(each => ReferenceEquals(each.Is, chosen))?.When;
        var words = when is null ? telling.Words["其他情形", "otherwise"] : telling.Conditions.Of(when);
        return chosen is NoneTerm ? words : $"{Of(chosen)}（{words}）";
    }

    // Of two amounts one counted: it is shown with what it was compared with.
    private string Chosen(Term term)
    {
        if (term is LargerTerm { Left: NumberTerm { Value.Sign: 0, Origin: null }, Right: DifferenceTerm over })
        {
            return Value(over).Sign < 0
                ? telling.Words[$"{Of(over.Left)} 不超过 {Of(over.Right)}", $"{Of(over.Left)} is not over {Of(over.Right)}"]
                : Of(over);
        }

        return term is SmallerTerm smaller
            ? telling.Words[
                $"{Of(smaller.Left)} 与 {Of(smaller.Right)} 中较小者",
                $"the smaller of {Of(smaller.Left)} and {Of(smaller.Right)}"
            ]
            : telling.Words[
                $"{Of(((LargerTerm)term).Left)} 与 {Of(((LargerTerm)term).Right)} 中较大者",
                $"the larger of {Of(((LargerTerm)term).Left)} and {Of(((LargerTerm)term).Right)}"
            ];
    }
}
