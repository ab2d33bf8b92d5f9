using System.Text;
using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Results;

namespace Tuodi.Settlement.Explaining;

/// <summary>Writes the statement of a settled visit (费用结算单): every figure with its sum and its article, so that a person can work it out by hand.</summary>
public static class StatementWriter
{
    /// <summary>The statement.</summary>
    /// <param name="settled">The settled visit.</param>
    /// <param name="language">The language.</param>
    /// <param name="full">Whether what did not decide is shown too.</param>
    public static string Write(SettledVisit settled, Language language, bool full)
    {
        var telling = new Telling(settled, language, full);
        var text = new StringBuilder();
        var lines = new Lines(text);
        Head(telling, lines);
        var number = 0;
        foreach (var result in settled.Layers)
        {
            if (full || Decided(result))
            {
                number++;
                LayerWriter.Write(number, result, telling, lines);
            }
        }

        Foot(telling, lines);
        return text.ToString();
    }

    private static bool Decided(LayerResult result) =>
        result.Paid > Money.Zero
        || result.Outcome == LayerOutcome.Given
        || (result.Outcome == LayerOutcome.Computed && result.Work!.Base > Fraction.Zero);

    private static void Head(Telling telling, Lines lines)
    {
        var words = telling.Words;
        var visit = telling.Settled.Visit;
        var policy = telling.Settled.Rulebook.Policy;
        lines.Plain($"{words[policy.Title]} ({policy.Division})  {words.Period(policy.Effective)}");
        lines.Plain($"{words["就诊", "Visit"]} {visit.Id}  {words.Day(visit.Date)}  {words[CodeWords.Of(CodeField.Visit, visit.Kind)]}");
        var parts = new List<string>();
        foreach (var part in Enum.GetValues<BillPart>())
        {
            if (visit.Bill[part] is { } amount && (amount > 0 || part == BillPart.InPolicy))
            {
                parts.Add($"{telling.Terms.Part(part)} {new Money(amount)}");
            }
        }

        lines.Plain(
            $"{words["医疗费用总额", "Total bill"]} {visit.Bill.Total}{(parts.Count == 0 ? string.Empty : $" = {string.Join(" + ", parts)}")}"
        );
        var numbers = policy
            .Layers.SelectMany(TermWalk.Of)
            .OfType<FactTerm>()
            .Where(fact => fact.IsNumber)
            .Select(fact => fact.Name)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (name, fen) in visit.Facts)
        {
            lines.Plain($"{name} {(numbers.Contains(name) ? Fraction.Of(fen, 100).ToString() : new Money(fen).ToString())}");
        }
    }

    private static void Foot(Telling telling, Lines lines)
    {
        var words = telling.Words;
        var settled = telling.Settled;
        lines.Plain();
        lines.Plain($"{words["您个人支付", "You pay"]} {settled.Person}");
        var paid = settled.Layers.Where(result => result.Paid > Money.Zero).Select(result => $" - {result.Paid}");
        lines.In($"{settled.Visit.Bill.Total}{string.Concat(paid)} = {settled.Person}");
        if (settled.PersonInPolicy is { } inPolicy && inPolicy != settled.Person)
        {
            lines.In($"{words["其中政策范围内", "of which in policy scope"]} {inPolicy}");
        }

        lines.Plain($"{words["规则指纹", "Rules"]} {settled.Rulebook.Policy.Hash[..16]}");
    }
}
