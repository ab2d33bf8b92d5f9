using Tuodi.Kernel;
using Tuodi.Office.Lists;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.Accumulation;

namespace Tuodi.Office.Auditing;

/// <summary>What a row says the year had used before it (已使用…), on the accounts of the policy.</summary>
internal sealed class UsedBefore(VisitMapping mapping)
{
    /// <summary>The year before a visit; what the row says counts where earlier visits in the lists do not explain as much.</summary>
    public Accumulators In(Accumulators before, SettlementRow row, Rulebook rulebook, DateOnly day)
    {
        if (row.Used.Count == 0)
        {
            return before;
        }

        var used = new Dictionary<int, Money>();
        foreach (var (column, amount) in row.Used)
        {
            if (AccountOf(column, rulebook) is >= 0 and var account)
            {
                var place = before.Layout.Place(account, day);
                used[place] = used.GetValueOrDefault(place) + amount;
            }
        }

        var drawn = before.Drawn;
        foreach (var (place, amount) in used)
        {
            drawn = amount.Fen > drawn[place] ? drawn.SetItem(place, amount.Fen) : drawn;
        }

        return before with
        {
            Drawn = drawn,
        };
    }

    private int AccountOf(string column, Rulebook rulebook)
    {
        foreach (var name in mapping.Used.GetValueOrDefault(column) ?? [])
        {
            for (var i = 0; i < rulebook.Policy.Accounts.Count; i++)
            {
                if (rulebook.Policy.Accounts[i] is { OfBase: false, Per: Per.Year } account && account.Name == name)
                {
                    return i;
                }
            }
        }

        return -1;
    }
}
