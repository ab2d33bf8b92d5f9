using Tuodi.Kernel;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Explaining;

namespace Tuodi.Tests.Policies;

public class TermParserTests
{
    private static readonly TermScope Scope = new(
        ["basic", "assistance", "second_round"],
        2,
        [BillPart.InPolicy],
        new Dictionary<string, TermUnit>(StringComparer.Ordinal) { ["income"] = TermUnit.Money, ["ratio"] = TermUnit.Rate },
        [new DeclaredFact("class_b", false), new DeclaredFact("years", true)]
    );

    [Theory]
    [InlineData("200", 20_000)]
    [InlineData("¥1,800", 180_000)]
    [InlineData("1800元", 180_000)]
    [InlineData("1.5万元", 1_500_000)]
    [InlineData("7188.25", 718_825)]
    [InlineData("12,655.43", 1_265_543)]
    public void Reads_amounts_as_documents_print_them(string text, long fen) => Money(text).ShouldBe(new NumberTerm(Fraction.Of(fen)));

    [Theory]
    [InlineData("70%", 7, 10)]
    [InlineData("66.5%", 665, 1000)]
    [InlineData("2/37", 2, 37)]
    public void Reads_rates_exactly(string text, long numerator, long denominator) =>
        TermParser.Parse(text, TermUnit.Rate, Scope, "x").ShouldBe(new NumberTerm(Fraction.Of(numerator, denominator)));

    [Theory]
    [InlineData("50% of income(last year)")]
    [InlineData("2 times income(year before last)")]
    [InlineData("left - penalty(basic)")]
    [InlineData("in_policy over 90000")]
    [InlineData("min(in_policy, 90000)")]
    [InlineData("max(left, 100)")]
    [InlineData("total - paid(basic)")]
    [InlineData("paid(assistance, year)")]
    [InlineData("class_b + first_pay")]
    [InlineData("30% of (in_policy + first_pay)")]
    [InlineData("trailing(12 months)")]
    [InlineData("ratio of left")]
    [InlineData("years times 3800")]
    public void Reads_what_the_reference_says_and_writes_it_again(string text)
    {
        var again = TermText.Of(Money(text)).Replace("¥", string.Empty, StringComparison.Ordinal);
        Money(again.Replace("first_pay", "first_pay", StringComparison.Ordinal)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("0.7", "no percent sign", "70%")]
    [InlineData("70", "no percent sign", "70%")]
    public void A_bare_decimal_is_no_rate(string text, string wrong, string remedy)
    {
        var error = Should.Throw<TermSyntaxException>(() => TermParser.Parse(text, TermUnit.Rate, Scope, "x"));
        error.Message.ShouldContain(wrong);
        error.Remedy.ShouldContain(remedy);
    }

    [Theory]
    [InlineData("incme", "Did you mean `income`?")]
    [InlineData("paid(second_round)", "only use figures of the layers before it")]
    [InlineData("paid(basics)", "Layers are basic, assistance, second_round.")]
    [InlineData("70%", "no amount of money")]
    [InlineData("1.005", "at most two decimals")]
    [InlineData("left left", "Check the spelling")]
    [InlineData("(left", "Write it at the end")]
    [InlineData("left * 2", "Use + - ( ) , % / and words.")]
    [InlineData("income(someday)", "Write this year, last year")]
    [InlineData("", "Write an amount")]
    [InlineData("-500", "An amount is never negative. Write it without the sign")]
    [InlineData("max(left, -5)", "An amount is never negative")]
    [InlineData("min(left", "an amount with a comma stands in quotes")]
    [InlineData("50％ of left", "The full-width sign `％` stands in `50％ of left`. Write the ASCII sign `%`.")]
    [InlineData("min(left， 500)", "Write the ASCII sign `,`.")]
    [InlineData("min（left, 500）", "Write the ASCII sign `(`.")]
    [InlineData("min(left, 500）", "Write the ASCII sign `)`.")]
    public void What_cannot_be_read_says_what_to_write(string text, string said)
    {
        var error = Should.Throw<TermSyntaxException>(() => Money(text));
        $"{error.Message}. {error.Remedy}".ShouldContain(said);
    }

    [Fact]
    public void Endless_parentheses_are_refused() =>
        Should.Throw<TermSyntaxException>(() => Money(new string('(', 40) + "left" + new string(')', 40)));

    private static Term Money(string text) => TermParser.Parse(text, TermUnit.Money, Scope, "x");
}
