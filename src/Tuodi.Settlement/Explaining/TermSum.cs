using Tuodi.Kernel;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Interpreting;
using Tuodi.Settlement.Results;

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

    /// <summary>The parameters that decided what a row paid, or everything that it names.</summary>
    public IReadOnlyList<ParameterTerm> Parameters(LayerWork work, bool everything)
    {
        var rule = work.Row.Rule;
        var reached = work.Bands.Where(share => share.Amount.Sign > 0).Select(share => share.From).ToHashSet();
        var bands = rule.Bands.Where(band => everything || reached.Contains(Value(band.From)));
        var terms = new[] { rule.Base, rule.Deductible.Amount, rule.Deductible.YearCeiling }
            .Concat(bands.SelectMany(band => new[] { band.From, band.To, band.Rate }))
            .Concat(work.Caps.Concat(work.BaseCaps).Where(cap => everything || cap.Cut > Money.Zero).Select(cap => cap.Cap.Amount))
            .Concat(work.Adjustments.Select(adjustment => adjustment.Operand));
        return [.. terms.SelectMany(term => Parameters(term, everything)).Distinct()];
    }

    private IEnumerable<ParameterTerm> Parameters(Term? term, bool everything) =>
        term switch
        {
            NumberTerm { Origin: { } origin } => Parameters(origin, everything),
            ParameterTerm parameter => [parameter],
            SumTerm sum => Both(sum.Left, sum.Right, everything),
            DifferenceTerm difference => Both(difference.Left, difference.Right, everything),
            ProductTerm product => Both(product.Factor, product.Of, everything),
            SmallerTerm smaller => Both(smaller.Left, smaller.Right, everything),
            LargerTerm larger => Both(larger.Left, larger.Right, everything),
            CaseTerm cases when everything => cases
                .Cases.Select(each => each.Is)
                .Append(cases.Otherwise)
                .SelectMany(each => Parameters(each, true)),
            CaseTerm cases => Parameters(TermValue.Chosen(cases, at), false),
            _ => [],
        };

    private IEnumerable<ParameterTerm> Both(Term left, Term right, bool everything) =>
        Parameters(left, everything).Concat(Parameters(right, everything));

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
        return chosen is NoneTerm ? words : telling.Words[$"{Of(chosen)}（{words}）", $"{Of(chosen)} ({words})"];
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
