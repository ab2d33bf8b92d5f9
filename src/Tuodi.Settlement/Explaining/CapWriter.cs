using Tuodi.Kernel;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;
using Tuodi.Settlement.Results;

namespace Tuodi.Settlement.Explaining;

/// <summary>Writes how caps met a payment: how much they allow, what was used before, what they cut off.</summary>
internal sealed class CapWriter(Telling telling, LayerWork work, TermSum sums, Lines lines)
{
    private readonly Wording _words = telling.Words;

    public void Write()
    {
        foreach (var use in work.Caps.Where(use => telling.IsFull || use.Cut > Money.Zero))
        {
            lines.In(Cap(use));
        }

        if (work.BeyondBill > Money.Zero)
        {
            lines.In(_words[$"以剩余费用为限，减 {work.BeyondBill}", $"not more than is left of the bill: less {work.BeyondBill}"]);
        }

        if (work.Penalty > Money.Zero)
        {
            var referred = work.Paid + work.Penalty;
            lines.In(
                _words[
                    $"按规定转诊备案应支付 {referred}，因未转诊备案少支付 {referred} - {work.Paid} = {work.Penalty}",
                    $"with a referral or filing it would pay {referred}; for want of it {referred} - {work.Paid} = {work.Penalty} less"
                ]
            );
        }
    }

    /// <summary>How long a cap holds.</summary>
    public static string Per(Per per, Wording words) =>
        per switch
        {
            Policies.Layers.Per.Visit => words["每次", "a visit"],
            Policies.Layers.Per.Month => words["每月", "a month"],
            Policies.Layers.Per.Quarter => words["每季度", "a quarter"],
            Policies.Layers.Per.HalfYear => words["每半年", "half a year"],
            _ => words["每年", "a year"],
        };

    private string Cap(CapUse use)
    {
        if (use.Limit is not { } limit)
        {
            return _words["无封顶线", "no cap"];
        }

        var account = Account(use);
        var before =
            use.Cap.Account < 0
                ? string.Empty
                : _words[
                    $"，此前已用 {use.Drawn}，尚余 {Room(limit, use.Drawn)}",
                    $", used before {use.Drawn}, room for {Room(limit, use.Drawn)}"
                ];
        var effect = use.Cut > Money.Zero ? _words[$"：削减 {use.Cut}", $": cuts {use.Cut}"] : _words["：未达到", ": not reached"];
        return $"{_words["封顶线", "cap"]} {Per(use.Cap.Per, _words)} {limit}{Origin(use)}{account}{before}{effect}";
    }

    // A cap that is worked out or changed says how.
    private string Origin(CapUse use)
    {
        var written = sums.Origin(use.Cap.Amount);
        var changes = work
            .Adjustments.Where(adjustment => adjustment.Target == AdjustmentTarget.Cap)
            .Select(adjustment => AdjustmentText.Of(adjustment, telling, sums))
            .ToList();
        return changes.Count == 0
            ? written
            : $"{(written.Length > 0 || use.Cap.Amount is NoneTerm ? written : $" = {sums.Of(use.Cap.Amount)}")}{_words["；", "; "]}{string.Join(_words["；", "; "], changes)}";
    }

    private string Account(CapUse use)
    {
        var policy = telling.Settled.Rulebook.Policy;
        if (use.Cap.Account < 0)
        {
            return string.Empty;
        }

        var name = policy.Accounts[use.Cap.Account].Name;
        return policy.Layers.Any(layer => layer.Key == name)
            ? string.Empty
            : _words[$"（共用额度：{_words.Prose(name)}）", $" (shared: {name})"];
    }

    private static Money Room(Money limit, Money drawn) => drawn >= limit ? Money.Zero : limit - drawn;
}
