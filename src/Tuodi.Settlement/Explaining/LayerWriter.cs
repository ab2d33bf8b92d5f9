using Tuodi.Kernel;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Results;

namespace Tuodi.Settlement.Explaining;

/// <summary>Writes what one layer did: who it looked at, the arithmetic, the articles it rests on, what is left.</summary>
internal static class LayerWriter
{
    public static void Write(int number, LayerResult result, Telling telling, Lines lines)
    {
        var words = telling.Words;
        lines.Plain();
        lines.Plain($"{number}. {words[result.Layer.Title]}  {words["支付", "pays"]} {result.Paid}  ({words[result.Layer.Fund.Title]})");
        Outcome(result, words, lines);
        if (telling.IsFull)
        {
            TraceWriter.Write(result, telling, lines);
        }

        if (result is { Work: { } work, Outcome: LayerOutcome.Computed })
        {
            Category(result, telling, lines);
            new WorkWriter(telling, result, work, lines).Write();
            Cites(result, work, telling, lines);
        }
        else if (result.Layer.Cite is { } cite && telling.IsFull)
        {
            lines.In($"{words["依据", "by"]} {CiteText.Of(cite, words)}");
        }

        if (result.LeftBefore is { } left)
        {
            var parts = string.Join(words["、", " and "], result.Layer.Parts.Select(telling.Terms.Part));
            lines.In($"{words[$"此后剩余{parts}", $"{parts} left after it"]}: {left} - {result.Paid} = {left - result.Paid}");
        }
    }

    private static void Outcome(LayerResult result, Wording words, Lines lines)
    {
        switch (result.Outcome)
        {
            case LayerOutcome.NotForThisVisit:
                lines.In(words["本次就诊不符合该待遇的条件", "the layer's condition does not hold for this visit"]);
                break;
            case LayerOutcome.NotForThisPerson:
                lines.In(words["该待遇没有适用于您身份和本次就诊的标准", "no row is for this person's categories and visit"]);
                break;
            case LayerOutcome.TimesUsedUp:
                lines.In(
                    words[$"本年度已支付 {result.Layer.Times} 次，次数已用完", $"already paid {result.Layer.Times} time(s) this year"]
                );
                break;
            case LayerOutcome.Given:
                lines.In(words["按提供的实际支付额计入，未经计算", "taken as given, not worked out"]);
                break;
        }
    }

    private static void Category(LayerResult result, Telling telling, Lines lines)
    {
        var words = telling.Words;
        if (result.Category is { Index: > 0 } category)
        {
            lines.In($"{words["按身份", "as"]}: {words[category.Title]}");
        }

        foreach (var other in result.Alternatives)
        {
            var row = other.Row.Label.Length > 0 && other.Category == result.Category ? $" ({other.Row.Label})" : string.Empty;
            lines.In(
                words[
                    $"若按 {words[other.Category.Title]}{row} 则支付 {other.Paid}；就高不就低",
                    $"as {words[other.Category.Title]}{row} it would pay {other.Paid}; what pays more counts"
                ]
            );
        }
    }

    private static void Cites(LayerResult result, LayerWork work, Telling telling, Lines lines)
    {
        var words = telling.Words;
        lines.In($"{words["依据", "by"]} {CiteText.Of(work.Row.Cite, words)}");
        if (result.Layer.InheritedCite is { } inherited)
        {
            lines.In($"{words["未改部分依据", "unchanged parts by"]} {CiteText.Of(inherited, words)}");
        }

        foreach (var cite in work.Adjustments.Select(adjustment => adjustment.Cite).Distinct().Where(cite => cite != work.Row.Cite))
        {
            lines.In($"{words["调整依据", "adjusted by"]} {CiteText.Of(cite, words)}");
        }

        foreach (var term in telling.Sums(result).Parameters(work, telling.IsFull))
        {
            Parameter(term, telling, lines);
        }
    }

    private static void Parameter(ParameterTerm term, Telling telling, Lines lines)
    {
        var words = telling.Words;
        var policy = telling.Settled.Rulebook.Policy;
        if (telling.Settled.Rulebook.Resolve(term) is not NumberTerm { Value: var value })
        {
            return; // unknown, and nothing that decided needed it
        }

        var parameter = policy.Parameters[term.Name];
        var shown = parameter.Unit switch
        {
            TermUnit.Money => Figures.Yuan(value),
            TermUnit.Rate => new Rate(value).ToString(),
            _ => value.ToString(),
        };
        var written = parameter.For(term, telling.Settled.Visit.Date);
        var origin =
            written is { Value: NumberTerm known, Cite: { } cite } && known.Value == value
                ? $"{words["依据", "by"]} {CiteText.Of(cite, words)}"
                : words["由案例提供", "supplied by the case"];
        lines.In($"{telling.Terms.Parameter(term)} {shown}: {origin}");
    }
}
