using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;

namespace Tuodi.Settlement.Accumulation;

/// <summary>Which layers and accounts the accumulators of a policy count, by name.</summary>
public sealed class Layout
{
    /// <summary>The layout of a policy.</summary>
    public Layout(Policy policy)
    {
        Layers = [.. policy.Layers.Select(layer => layer.Key)];
        Accounts = policy.Accounts;
        Starts = new int[Accounts.Count + 1];
        for (var i = 0; i < Accounts.Count; i++)
        {
            Starts[i + 1] = Starts[i] + PeriodsOf(Accounts[i].Per);
        }
    }

    /// <summary>The layers in order.</summary>
    public IReadOnlyList<string> Layers { get; }

    /// <summary>The accounts on which caps draw.</summary>
    public IReadOnlyList<Account> Accounts { get; }

    /// <summary>Where each account's periods start in <see cref="Accumulators.Drawn"/>; the last entry is their number.</summary>
    internal int[] Starts { get; }

    /// <summary>The place of an account's period on a day.</summary>
    public int Place(int account, DateOnly day) => Starts[account] + PeriodOf(Accounts[account].Per, day);

    /// <summary>How many periods of a kind a year has.</summary>
    public static int PeriodsOf(Per per) =>
        per switch
        {
            Per.Month => 12,
            Per.Quarter => 4,
            Per.HalfYear => 2,
            _ => 1,
        };

    private static int PeriodOf(Per per, DateOnly day) => (day.Month - 1) * PeriodsOf(per) / 12;
}
