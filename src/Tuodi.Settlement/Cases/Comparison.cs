using Tuodi.Kernel;
using Tuodi.Settlement.History;
using Tuodi.Settlement.Premiums;

namespace Tuodi.Settlement.Cases;

/// <summary>Compares figures with what a case expects, exactly.</summary>
internal sealed class Comparison
{
    private readonly List<Mismatch> _mismatches = [];

    public IReadOnlyList<Mismatch> Mismatches => _mismatches;

    public int Expected { get; private set; }

    public void Compare(CaseVisit expected, VisitOutcome found)
    {
        if (expected.Refused is { } name)
        {
            Expected++;
            if (found.Missing?.Name != name)
            {
                _mismatches.Add(new Mismatch(expected.Spot, $"{found.Id} refused", name, found.Missing?.Name ?? "settled"));
            }

            return;
        }

        if (found.Missing is { } missing)
        {
            _mismatches.Add(new Mismatch(expected.Spot, $"visit {found.Id}", string.Empty, $"refused: {missing.Message}"));
        }

        if (found.Settled is not { } settled)
        {
            return;
        }

        foreach (var expectation in expected.Expect)
        {
            Money? amount = expectation.Name switch
            {
                "person" => settled.Person,
                "person_in_policy" => settled.PersonInPolicy,
                _ => settled.Layers.FirstOrDefault(result => result.Layer.Key == expectation.Name)?.Paid,
            };
            Check(expectation, $"{found.Id} {expectation.Name}", amount);
        }
    }

    public void Compare(CasePremium expected, PremiumResult found)
    {
        foreach (var expectation in expected.Expect)
        {
            Money? amount = expectation.Name switch
            {
                "premium" => found.Premium,
                "subsidy" => found.Subsidy,
                "person" => found.Person,
                _ => new Money(found.Payers.Where(payer => payer.Key == expectation.Name).Sum(payer => payer.Value.Fen)),
            };
            Check(expectation, $"premium {expectation.Name}", amount);
        }
    }

    public void Compare(IReadOnlyList<CaseTotal> totals, PersonYear? year)
    {
        foreach (var total in totals)
        {
            foreach (var expectation in total.Expect)
            {
                // What stands at the end counts: a visit that was taken back is gone.
                var each = year?.Settled.Sum(settled => settled.PaidBy(expectation.Name).Fen) ?? 0;
                Check(expectation, $"total {expectation.Name}", new Money(each * total.People));
            }
        }
    }

    private void Check(Expectation expectation, string what, Money? found)
    {
        Expected++;
        if (found != expectation.Amount)
        {
            _mismatches.Add(
                new Mismatch(expectation.Spot, what, expectation.Amount.ToString(), found?.ToString() ?? "not a figure of this policy")
            );
        }
    }
}
