using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Reading;

/// <summary>Lets a layer's own accounts count all that the layer pays, also under rows that have no cap.</summary>
/// <remarks>The year's limit is one of the layer: who was paid without limit for a while has still been paid.</remarks>
internal static class OwnAccounts
{
    /// <summary>The rows, each drawing on every account of its own that the layer keeps.</summary>
    public static IReadOnlyList<Row> OnEveryRow(IReadOnlyList<Row> rows, string layer, IReadOnlyList<Account> accounts)
    {
        var own = rows.SelectMany(row => row.Rule.Caps)
            .Select(cap => cap.Account)
            .Where(account => account >= 0 && accounts[account].Name == layer)
            .Distinct()
            .ToList();
        return [.. rows.Select(row => row with { Rule = row.Rule with { Caps = [.. row.Rule.Caps, .. Missing(row, own, accounts)] } })];
    }

    private static IEnumerable<Cap> Missing(Row row, List<int> own, IReadOnlyList<Account> accounts) =>
        own.Where(account => row.Rule.Caps.All(cap => cap.Account != account))
            .Select(account => new Cap(NoneTerm.Instance, accounts[account].Per, account));
}
