using System.Globalization;
using Tuodi.Kernel;

namespace Tuodi.Policies.Terms;

/// <summary>Reads an amount or rate as a document writes it: <c>50% of income(last year)</c>, <c>left - penalty(basic)</c>, <c>1.5万元</c>.</summary>
internal sealed class TermParser
{
    private const int NestingMax = 12;
    private readonly List<TermToken> _tokens;
    private readonly TermScope _scope;
    private readonly TermUnit _wanted;
    private readonly string _unknownName;
    private int _at;
    private int _nesting;

    private TermParser(string text, TermUnit wanted, TermScope scope, string unknownName)
    {
        _tokens = TermLexer.Read(text);
        _scope = scope;
        _wanted = wanted;
        _unknownName = unknownName;
    }

    private TermToken Current => _tokens[_at];

    /// <summary>Reads a term of the wanted unit.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="wanted">What the place asks for.</param>
    /// <param name="scope">The names it may use.</param>
    /// <param name="unknownName">The name of the value should it be <c>unknown</c>.</param>
    public static Term Parse(string text, TermUnit wanted, TermScope scope, string unknownName)
    {
        var parser = new TermParser(text, wanted, scope, unknownName);
        var (term, unit) = parser.Sum();
        if (parser.Current.Kind != TermTokenKind.End)
        {
            throw new TermSyntaxException(
                $"`{parser.Current.Text}` is not expected in `{text}`",
                "Check the spelling, or join two amounts by +, - or over."
            );
        }

        parser.MustBe(unit, text);
        return term;
    }

    private void MustBe(TermUnit unit, string text)
    {
        if (unit == _wanted)
        {
            return;
        }

        throw _wanted switch
        {
            TermUnit.Rate => new TermSyntaxException(
                $"`{text}` is no rate",
                "Write a rate with its sign, such as 70%, or as a fraction, such as 2/37."
            ),
            TermUnit.Money => new TermSyntaxException(
                $"`{text}` is no amount of money",
                "Write yuan, such as 3000, or a share of an amount, such as 10% of income(last year)."
            ),
            _ => new TermSyntaxException($"`{text}` is no plain number", "Write a number such as 2."),
        };
    }

    private (Term Term, TermUnit Unit) Sum()
    {
        var left = Product();
        while (true)
        {
            if (Take("+"))
            {
                left = (new SumTerm(Money(left), Money(Product())), TermUnit.Money);
            }
            else if (Take("-"))
            {
                left = (new DifferenceTerm(Money(left), Money(Product())), TermUnit.Money);
            }
            else if (Take("over"))
            {
                left = (new LargerTerm(NumberTerm.Zero, new DifferenceTerm(Money(left), Money(Product()))), TermUnit.Money);
            }
            else
            {
                return left;
            }
        }
    }

    private (Term Term, TermUnit Unit) Product()
    {
        var start = _at;
        var left = Primary();
        if (Take("of") || Take("times"))
        {
            // "2 times income": a bare number before `times` is a multiple, not yuan.
            var factor = left.Unit == TermUnit.Money && _at == start + 2 ? Factor(_tokens[start]) : left.Term;
            if (left.Unit == TermUnit.Money && factor == left.Term)
            {
                throw new TermSyntaxException("Two amounts cannot be multiplied", "Write a rate or a number before `of` or `times`.");
            }

            return (new ProductTerm(factor, Money(Product())), TermUnit.Money);
        }

        return left;
    }

    private (Term Term, TermUnit Unit) Primary()
    {
        var token = Current;
        _at = Math.Min(_at + 1, _tokens.Count - 1);
        switch (token.Kind)
        {
            case TermTokenKind.Number:
                return Literal(token);
            case TermTokenKind.Word when token.Text == "none":
                return _wanted == TermUnit.Money && _tokens.Count == 2 ? (NoneTerm.Instance, _wanted) : throw NoAmount();
            case TermTokenKind.Word when token.Text == "unknown":
                return (new UnknownTerm(_unknownName, "the document says unknown"), _wanted);
            case TermTokenKind.Word when token.Text is "min" or "max":
                return Extreme(token.Text);
            case TermTokenKind.Word:
                return TermNames.Resolve(token.Text, Arguments(), _scope);
            case TermTokenKind.Sign when token.Text == "(":
                Deeper();
                var inner = Sum();
                Expect(")");
                _nesting--;
                return inner;
            case TermTokenKind.Sign when token.Text == "-":
                throw new TermSyntaxException(
                    _wanted == TermUnit.Rate ? "A rate is never negative" : "An amount is never negative",
                    "Write it without the sign; what is taken away is written `A - B`."
                );
            default:
                throw new TermSyntaxException(
                    token.Kind == TermTokenKind.End ? "The amount ends too early" : $"`{token.Text}` cannot stand there",
                    "Write an amount, a rate or a name."
                );
        }
    }

    private (Term Term, TermUnit Unit) Literal(TermToken token)
    {
        if (Take("%"))
        {
            return (new NumberTerm(Decimal(token) / Fraction.Of(100)), TermUnit.Rate);
        }

        if (Current is { Kind: TermTokenKind.Sign, Text: "/" })
        {
            _at++;
            var below = Current;
            _at++;
            if (below.Kind != TermTokenKind.Number || Decimal(below) == Fraction.Zero)
            {
                throw new TermSyntaxException("A fraction needs a number other than zero below the line", "Write it as 2/37.");
            }

            return (new NumberTerm(Decimal(token) / Decimal(below)), TermUnit.Rate);
        }

        if (_wanted == TermUnit.Rate && Current.Kind == TermTokenKind.End)
        {
            var percent = new Rate(Decimal(token) <= Fraction.One ? Decimal(token) : Decimal(token) / Fraction.Of(100));
            throw new TermSyntaxException($"`{token.Text}` has no percent sign", $"Write {percent} if that is meant.");
        }

        if (_wanted == TermUnit.Number)
        {
            return (new NumberTerm(Decimal(token)), TermUnit.Number);
        }

        var unit = Take("万元") || Take("万") ? 1_000_000 : 100;
        if (unit == 100)
        {
            _ = Take("元") || Take("yuan");
        }

        var fen = Decimal(token) * Fraction.Of(unit);
        return fen.IsWhole
            ? (new NumberTerm(fen), TermUnit.Money)
            : throw new TermSyntaxException($"`{token.Text}` is no whole number of fen", "Write at most two decimals of a yuan.");
    }

    private static TermSyntaxException NoAmount() =>
        new(
            "`none` stands where a value is needed",
            "Only a deductible or a cap may be `none`, and by itself; write 0% or 0 where nothing is meant."
        );

    private static Term Factor(TermToken token) => new NumberTerm(Decimal(token));

    private static Fraction Decimal(TermToken token) =>
        decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && value <= 1_000_000_000_000m
            ? Fraction.Of((Int128)(value * 1_000_000m), 1_000_000) is var fraction && value * 1_000_000m % 1m == 0m
                ? fraction
                : throw new TermSyntaxException(
                    $"`{token.Text}` has more than six decimals",
                    "Write a fraction such as 2/37 for a repeating decimal."
                )
            : throw new TermSyntaxException($"`{token.Text}` is no number", "Write digits, such as 12,655.43.");

    private (Term Term, TermUnit Unit) Extreme(string word)
    {
        Expect("(");
        Deeper();
        var left = Money(Sum());
        Expect(",");
        var right = Money(Sum());
        Expect(")");
        _nesting--;
        return (word == "min" ? new SmallerTerm(left, right) : new LargerTerm(left, right), TermUnit.Money);
    }

    private string? Arguments()
    {
        if (!Take("("))
        {
            return null;
        }

        var words = new List<string>();
        while (!Take(")"))
        {
            if (Current.Kind == TermTokenKind.End)
            {
                throw new TermSyntaxException("A closing parenthesis is missing", "Write ) after the name in parentheses.");
            }

            words.Add(Current.Text);
            _at++;
        }

        return string.Join(' ', words);
    }

    private void Deeper()
    {
        if (++_nesting > NestingMax)
        {
            throw new TermSyntaxException(
                $"Parentheses stand more than {NestingMax} deep",
                "Name parts of the amount as facts or parameters."
            );
        }
    }

    private static Term Money((Term Term, TermUnit Unit) value) =>
        value.Unit == TermUnit.Money || value.Term is UnknownTerm
            ? value.Term
            : throw new TermSyntaxException("A rate stands where an amount must stand", "Write `70% of` an amount.");

    private bool Take(string text)
    {
        if (Current.Kind is TermTokenKind.Word or TermTokenKind.Sign && Current.Text == text)
        {
            _at++;
            return true;
        }

        return false;
    }

    private void Expect(string text)
    {
        if (!Take(text))
        {
            throw new TermSyntaxException(
                $"`{text}` is missing",
                Current.Kind == TermTokenKind.End
                    ? "Write it at the end; inside { } or [ ] an amount with a comma stands in quotes."
                    : $"Write it before `{Current.Text}`."
            );
        }
    }
}
