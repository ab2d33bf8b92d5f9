using System.Text;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Results;

namespace Tuodi.Settlement.Explaining;

/// <summary>Writes what one layer did: base, deductible, bands, adjustments, caps, payment, article.</summary>
internal static class LayerWriter
{
    public static void Write(int number, LayerResult result, Wording words, bool full, StringBuilder text)
    {
        text.AppendLine();
        text.AppendLine($"{number}. {words[result.Layer.Title]}  {words["支付", "pays"]} {result.Paid}  ({words[result.Layer.Fund.Title]})");
        switch (result.Outcome)
        {
            case LayerOutcome.NotForThisVisit:
                Line(text, words["本次就诊不属于该待遇范围", "not for this kind of visit"]);
                break;
            case LayerOutcome.NotForThisPerson:
                Line(text, words["您的身份不在该待遇的救助对象之内", "no row is for this person's categories"]);
                break;
            case LayerOutcome.TimesUsedUp:
                Line(text, words[$"本年度已支付 {result.Layer.Times} 次，次数已用完", $"already paid {result.Layer.Times} time(s) this year"]);
                break;
            case LayerOutcome.Given:
                Line(text, words["按提供的实际支付额计入，未经计算", "taken as given, not worked out"]);
                break;
        }

        if (result.Work is { } work && result.Outcome == LayerOutcome.Computed)
        {
            Category(result, words, text);
            Sum(result.Layer, work, words, full, text);
            Cite(work.Row.Cite, words, text);
            if (result.Layer.InheritedCite is { } inherited)
            {
                Cite(inherited, words, text, words["未改部分依据", "unchanged parts by"]);
            }

            foreach (var adjustment in work.Adjustments)
            {
                Cite(adjustment.Cite, words, text, words["调整依据", "adjustment"]);
            }
        }
        else if (result.Layer.Cite is { } cite && full)
        {
            Cite(cite, words, text);
        }

        if (result.LeftBefore is { } left)
        {
            Line(text, $"{words["此后剩余", "left after it"]} {left - result.Paid}");
        }
    }

    private static void Category(LayerResult result, Wording words, StringBuilder text)
    {
        if (result.Category is { Index: > 0 } category)
        {
            Line(text, $"{words["按身份", "as"]} {words[category.Title]}");
        }

        foreach (var other in result.Alternatives)
        {
            Line(text, words[
                $"若按 {other.Category.Title.In(words.Language)} 则支付 {other.Paid}，就高不就低",
                $"as {other.Category.Title.In(words.Language)} it would pay {other.Paid}; what pays more counts"
            ]);
        }
    }

    private static void Sum(Layer layer, LayerWork work, Wording words, bool full, StringBuilder text)
    {
        var origin = work.Row.Rule.Base is LeftTerm ? string.Empty : $" = {TermText.Of(work.Row.Rule.Base)}";
        Line(text, $"{words["基数", "base"]} {Figures.Yuan(work.Base)}{origin}");
        foreach (var cap in work.BaseCaps.Where(cap => full || cap.Cut > Money.Zero))
        {
            Line(text, $"{words["计入上限", "base limited to"]} {cap.Limit}{Drawn(cap, words)}");
        }

        if (work.BaseBefore > Fraction.Zero)
        {
            Line(text, $"{words["此前累计基数", "bases before in the period"]} {Figures.Yuan(work.BaseBefore)}");
        }

        if (work.Deductible > Fraction.Zero)
        {
            Deductible(layer, work, words, text);
        }

        foreach (var band in work.Bands.Where(band => band.Amount > Fraction.Zero || full))
        {
            Line(text, Band(band, work, words));
        }

        foreach (var adjustment in work.Adjustments)
        {
            Line(text, $"{words["调整", "adjusted"]}: {Change(adjustment, words)}");
        }

        if (work.Bands.Count(band => band.Amount > Fraction.Zero) > 1 || !work.Exact.IsWhole || work.Exact != Fraction.Of(work.Rounded.Fen))
        {
            Line(text, $"{words["合计", "together"]} {Figures.Yuan(work.Exact)} -> {work.Rounded}");
        }

        Limits(work, words, full, text);
    }

    private static void Deductible(Layer layer, LayerWork work, Wording words, StringBuilder text)
    {
        var origin = work.Row.Rule.Deductible.Amount is NumberTerm { Origin: { } written } ? $" ({TermText.Of(written)})" : string.Empty;
        var borne = layer.Counts.Kind == CountingKind.Visit && work.Borne != work.Deductible ? words[$"，本次承担 {Figures.Yuan(work.Borne)}", $", this visit bears {Figures.Yuan(work.Borne)}"] : string.Empty;
        Line(text, $"{words["起付线", "deductible"]} {Figures.Yuan(work.Deductible)}{origin}{borne}");
        Line(text, $"{words["超出起付线部分", "over the deductible"]} {Figures.Yuan(work.Excess)}");
    }

    private static string Band(BandShare band, LayerWork work, Wording words)
    {
        var range = work.Bands.Count > 1 || band.From > Fraction.Zero || band.To is not null
            ? $"  [{Figures.Yuan(band.From)} .. {(band.To is { } to ? Figures.Yuan(to) : string.Empty)}]"
            : string.Empty;
        return band.IsLump
            ? $"{words["定额", "lump sum"]} {Figures.Yuan(band.Gives)}{range}"
            : $"{Figures.Yuan(band.Amount)} x {new Rate(band.Rate)} = {Figures.Yuan(band.Gives)}{range}";
    }

    private static string Change(Adjustment adjustment, Wording words)
    {
        var target = adjustment.Target switch
        {
            AdjustmentTarget.Rate => words["比例", "rate"],
            AdjustmentTarget.Deductible => words["起付线", "deductible"],
            AdjustmentTarget.Cap => words["封顶线", "cap"],
            _ => words["支付额", "payment"],
        };
        return adjustment.Verb switch
        {
            AdjustmentVerb.Times => $"{target} x {TermText.Rate(adjustment.Operand)}",
            AdjustmentVerb.Is => $"{target} = {TermText.Of(adjustment.Operand)}",
            _ when adjustment.Target == AdjustmentTarget.Rate && adjustment.Operand is NumberTerm points => words[
                $"{target} {Sign(points.Value)}{new Rate(points.Value).ToString().TrimEnd('%')} 个百分点",
                $"{target} {Sign(points.Value)}{new Rate(points.Value).ToString().TrimEnd('%')} points"
            ],
            _ => $"{target} + {TermText.Of(adjustment.Operand)}",
        };
    }

    private static string Sign(Fraction value) => value > Fraction.Zero ? "+" : string.Empty;

    private static void Limits(LayerWork work, Wording words, bool full, StringBuilder text)
    {
        foreach (var cap in work.Caps.Where(cap => full || cap.Cut > Money.Zero))
        {
            var limit = cap.Limit is { } most ? most.ToString() : words["无", "none"];
            var cut = cap.Cut > Money.Zero ? words[$"，削减 {cap.Cut}", $", cuts {cap.Cut}"] : string.Empty;
            Line(text, $"{words["封顶线", "cap"]} {limit} ({Per(cap.Cap.Per, words)}){Drawn(cap, words)}{cut}");
        }

        if (work.BeyondBill > Money.Zero)
        {
            Line(text, words[$"以剩余费用为限，减 {work.BeyondBill}", $"limited to what is left of the bill, less {work.BeyondBill}"]);
        }

        if (work.Penalty > Money.Zero)
        {
            Line(text, words[$"因未按规定转诊备案少支付 {work.Penalty}", $"paid {work.Penalty} less for want of a referral or filing"]);
        }
    }

    private static string Drawn(CapUse cap, Wording words) =>
        cap.Drawn > Money.Zero ? words[$"，此前已用 {cap.Drawn}", $", used before {cap.Drawn}"] : string.Empty;

    private static string Per(Per per, Wording words) =>
        per switch
        {
            Policies.Layers.Per.Visit => words["每次", "a visit"],
            Policies.Layers.Per.Month => words["每月", "a month"],
            Policies.Layers.Per.Quarter => words["每季度", "a quarter"],
            Policies.Layers.Per.HalfYear => words["每半年", "half a year"],
            _ => words["每年", "a year"],
        };

    private static void Cite(Citation cite, Wording words, StringBuilder text, string? what = null) =>
        Line(text, $"{what ?? words["依据", "by"]} {cite.Source.Title.In(words.Language)} {cite.Place} [{GradeText.Of(cite.Grade, words)}]");

    private static void Line(StringBuilder text, string line) => text.Append("   ").AppendLine(line);
}
