using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Interpreting;

namespace Tuodi.Settlement.Premiums;

/// <summary>Works out who pays a premium.</summary>
public static class PremiumCalculator
{
    /// <summary>The premium of a year, or nothing when the policy does not speak of it.</summary>
    /// <param name="rulebook">The rules of the year.</param>
    /// <param name="person">The person.</param>
    /// <param name="year">The insurance year.</param>
    /// <param name="alreadyPaid">Whether the person paid before being recognised.</param>
    /// <param name="recognised">When the status was recognised.</param>
    /// <exception cref="MissingFactException">Something that decides is not known.</exception>
    public static PremiumResult? Of(Rulebook rulebook, Person person, int year, bool alreadyPaid, DateOnly? recognised)
    {
        var rule = rulebook.Policy.Premiums.LastOrDefault(each =>
            each.Year == year && (person.Scheme < 0 || (each.Schemes >> person.Scheme & 1) != 0)
        );
        if (rule is null)
        {
            return null;
        }

        // The conditions of a premium are asked of the person on the first day of the insurance year.
        var visit = new Visit
        {
            Id = "premium",
            Date = new DateOnly(year, 1, 1),
            Kind = 0,
            Bill = Bill.AllInPolicy(Money.Zero),
        };
        var at = new Evaluation(rulebook, person, visit, Accumulators.Empty(Layouts.Of(rulebook.Policy), year));
        var premium = Whole(TermValue.Of(rulebook.Resolve(rule.Premium), at));
        var best = Best(rulebook, rule, premium, person, at);
        var since = best is not null && person.Since.TryGetValue(best.Category.Key, out var day) ? day : recognised;
        var refused = best is null ? null : Refusal(rule, year, alreadyPaid, recognised ?? since);
        var payers = best is null || refused is not null ? [] : best.Payers;
        return new PremiumResult(
            rule,
            premium,
            best?.Row,
            best?.Category,
            payers,
            new Money(premium.Fen - payers.Sum(payer => payer.Value.Fen)),
            refused
        )
        {
            Funds = rulebook.Policy.Funds,
        };
    }

    private static Bilingual? Refusal(PremiumRule rule, int year, bool alreadyPaid, DateOnly? recognised)
    {
        if (alreadyPaid && !rule.Retroactive)
        {
            return new Bilingual("已缴纳的参保费用不予追补资助。", "A premium that is already paid is not subsidised afterwards.");
        }

        if (rule.Start == "next year" && recognised?.Year >= year)
        {
            return new Bilingual(
                "当年认定的身份自下一年度起享受资助。",
                "A status recognised in the year is subsidised from the next year on."
            );
        }

        return rule.Start == "next month" && recognised is { } day && (day.Year, day.Month).CompareTo((year, 12)) >= 0
            ? new Bilingual(
                "十二月认定的身份自下一年度起享受资助。",
                "A status recognised in December is subsidised from the next month, which is of the next year."
            )
            : null;
    }

    private static Choice? Best(Rulebook rulebook, PremiumRule rule, Money premium, Person person, Evaluation at)
    {
        Choice? best = null;
        var held = Statuses.InYear(rulebook.Policy, person, at.Visit.Date.Year);
        for (var category = 0; category < rulebook.Policy.Categories.Count; category++)
        {
            at.Category = category;
            foreach (var row in (held >> category & 1) == 0 ? [] : rule.Rows)
            {
                if ((row.Categories >> category & 1) != 0 && Holds(row, at))
                {
                    var choice = Pay(rulebook, row, rulebook.Policy.Categories[category], premium, at);
                    best = best is null || choice.Sum > best.Sum ? choice : best;
                }
            }
        }

        return best;
    }

    private static bool Holds(PremiumRow row, Evaluation at) =>
        ConditionTruth.Of(row.When, at) switch
        {
            Truth.Yes => true,
            Truth.No => false,
            _ => throw at.Missing!,
        };

    // Payers pay in the order of the table and never more than what is left.
    private static Choice Pay(Rulebook rulebook, PremiumRow row, Category category, Money premium, Evaluation at)
    {
        var payers = new List<KeyValuePair<string, Money>>();
        var left = premium;
        foreach (var share in row.Pays)
        {
            var value = TermValue.Of(rulebook.Resolve(share.Share), at);
            var amount = Whole(share.IsRate ? Fraction.Of(premium.Fen) * value : value);
            amount = amount <= left ? amount : left;
            left -= amount;
            payers.Add(KeyValuePair.Create(share.Payer, amount));
        }

        return new Choice(row, category, payers, premium - left);
    }

    private static Money Whole(Fraction fen) => new((long)fen.RoundHalfUp());

    private sealed record Choice(PremiumRow Row, Category Category, List<KeyValuePair<string, Money>> Payers, Money Sum);
}
