using Tuodi.Kernel;
using Tuodi.Policies.Checks;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Interpreting;
using Tuodi.Settlement.Results;

namespace Tuodi.Settlement.Checks;

/// <summary>Two bills settled by the interpreter, to show what was suspected, or that there is nothing to it.</summary>
internal sealed record SettledPair(Suspicion Suspicion, SettledVisit Low, SettledVisit High, long Rounding)
{
    /// <summary>Whether the settled figures show it beyond rounding.</summary>
    public bool Confirms =>
        Suspicion.Kind switch
        {
            FindingKind.Fall => High.Person.Fen + Rounding < Low.Person.Fen,
            FindingKind.Cliff => Math.Abs(Paid(High).Fen - Paid(Low).Fen) > Rounding + High.Visit.Bill.Total.Fen - Low.Visit.Bill.Total.Fen,
            _ => Layer(High).Work is { } work && (work.BeyondBill > Money.Zero || Fraction.Of(work.Paid.Fen) > work.Base),
        };

    /// <summary>The nearest pair that confirms a suspicion, or nothing: rounding in an earlier layer may move the place by some fen.</summary>
    public static SettledPair? Of(Rulebook rulebook, Profile profile, BillCurves curves, Suspicion suspicion)
    {
        var rounding = Suspicions.Rounding(curves);
        for (var wider = 0L; wider <= 2 * rounding; wider = wider == 0 ? 1 : 2 * wider)
        {
            var low = Settle(
                rulebook,
                profile,
                curves,
                Math.Max(0, suspicion.Low - (suspicion.Low == suspicion.High ? -wider : wider / 2))
            );
            var high = Settle(rulebook, profile, curves, suspicion.High + wider);
            if (low is not null && high is not null && new SettledPair(suspicion, low, high, rounding) is { Confirms: true } pair)
            {
                return pair;
            }
        }

        return null;
    }

    /// <summary>A bill of a profile as the interpreter settles it.</summary>
    public static SettledVisit? Settle(Rulebook rulebook, Profile profile, BillCurves curves, long bill)
    {
        var given = curves.Layers.Where(layer => layer.Lacks is not null).Select(layer => layer.Layer.Key);
        try
        {
            return Interpreter.Settle(rulebook, profile.Person, profile.Of(bill, given), profile.Year);
        }
        catch (MissingFactException)
        {
            return null;
        }
    }

    /// <summary>The finding.</summary>
    public Finding Finding(Layer layer, Bilingual profile)
    {
        var title = layer.Title.In(Language.Chinese);
        var example = new Bilingual(
            $"{profile.In(Language.Chinese)}：{Figures(Language.Chinese, "；")}",
            $"{profile.In(Language.English)}: {Figures(Language.English, "; ")}"
        );
        return Suspicion.Kind switch
        {
            FindingKind.Fall => new Finding(
                Severity.Error,
                FindingKind.Fall,
                layer.Spot,
                new($"“{title}”使费用较高者个人负担反而较少", $"With `{layer.Key}` a larger bill leaves the person with less"),
                new(
                    "请使比例只作用于超出部分；文本确如此写的，用 `cliff: 原因` 声明。",
                    "Let the rate apply to the excess only; where the text says so, declare it with `cliff: why`."
                ),
                example
            ),
            FindingKind.Cliff => new Finding(
                Severity.Warning,
                FindingKind.Cliff,
                layer.Spot,
                new($"费用增加一分时“{title}”的支付发生跳变", $"The payment of `{layer.Key}` jumps where the bill grows by a fen"),
                new(
                    "请核对分界；文本确如此写的，用 `cliff: 原因` 声明。",
                    "Check the edge; where the text says so, declare it with `cliff: why`."
                ),
                example
            ),
            _ => Excess(layer, example),
        };
    }

    private Finding Excess(Layer layer, Bilingual example)
    {
        var work = Layer(High).Work!;
        var title = layer.Title.In(Language.Chinese);
        return work.BeyondBill > Money.Zero
            ? new Finding(
                Severity.Warning,
                FindingKind.Excess,
                layer.Spot,
                new(
                    $"“{title}”的支付会比剩余费用多 {work.BeyondBill}；实际只支付剩余部分",
                    $"`{layer.Key}` would pay {work.BeyondBill} more than is left of the bill; it pays what is left"
                ),
                new("请核对基数：`left` 为前面各层次支付后的剩余。", "Check the base: `left` is what the layers before have left."),
                example
            )
            : new Finding(
                Severity.Error,
                FindingKind.Excess,
                layer.Spot,
                new($"“{title}”的支付超过其基数", $"`{layer.Key}` pays more than its base"),
                new("请核对比例、定额和对 `paid` 的调整。", "Check the rate, the lump sum and the adjustments of `paid`."),
                example
            );
    }

    private LayerResult Layer(SettledVisit visit) => visit.Layers[Suspicion.Layer];

    private Money Paid(SettledVisit visit) => Layer(visit).Paid;

    private string Figures(Language language, string between) =>
        string.Join(between, (Suspicion.Low == Suspicion.High ? [High] : new[] { Low, High }).Select(visit => Figures(visit, language)));

    private string Figures(SettledVisit visit, Language language)
    {
        var layers = visit.Layers.Where(result => result.Paid > Money.Zero || result == Layer(visit)).ToList();
        var total = visit.Visit.Bill.Total;
        return language == Language.Chinese
            ? $"费用 {total} 时个人负担 {visit.Person}（{string.Join("，", layers.Select(result => $"{result.Layer.Title.In(language)} {result.Paid}"))}）"
            : $"of a bill of {total} the person bears {visit.Person} ({string.Join(", ", layers.Select(result => $"{result.Layer.Key} {result.Paid}"))})";
    }
}
