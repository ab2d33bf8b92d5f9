using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Policies.Terms;
using Tuodi.Policies.Yaml;

namespace Tuodi.Policies.Reading;

/// <summary>Reads caps: an amount a year, a map, several maps that all hold, or cases.</summary>
internal static class CapReader
{
    private static readonly string[] Pers = ["visit", "month", "quarter", "half-year", "year"];

    /// <summary>The caps that a node says.</summary>
    /// <param name="node">The value of <c>cap</c> or <c>base_cap</c>.</param>
    /// <param name="account">The account of a cap that names no shared one.</param>
    /// <param name="ofBase">Whether it limits bases.</param>
    /// <param name="scope">The names it may use.</param>
    /// <param name="name">Its name when it is unknown.</param>
    /// <param name="context">Names and problems.</param>
    public static IReadOnlyList<Cap> Read(YamlNode node, string account, bool ofBase, TermScope scope, string name, ReadingContext context)
    {
        switch (node)
        {
            case YamlMap map when map["unknown"] is null || map.Entries.Count > 1:
                return [Full(map, account, ofBase, scope, name, context)];
            case YamlList list when list.Items.Any(item => item is YamlMap map && map["otherwise"] is not null):
                return ByCase(list, account, ofBase, scope, name, context);
            case YamlList list when list.Items.All(item => item is YamlMap):
                return
                [
                    .. list.Items.Select(
                        (item, i) => Full((YamlMap)item, account, ofBase, scope, i == 0 ? name : $"{name}.{i + 1}", context)
                    ),
                ];
            default:
                var amount = TermReader.Read(node, TermUnit.Money, scope, name, context);
                return amount is NoneTerm ? [] : [new Cap(amount, Per.Year, context.AccountOf(account, Per.Year, ofBase))];
        }
    }

    private static Cap Full(YamlMap map, string account, bool ofBase, TermScope scope, string name, ReadingContext context)
    {
        var reader = new MapReader(map, Shapes.Cap, context);
        var per = Per.Year;
        if (reader.Choice("per", Pers) is { } said)
        {
            per = (Per)Array.IndexOf(Pers, said);
        }

        Term amount;
        if (reader["is"] is { } node)
        {
            amount = TermReader.Read(node, TermUnit.Money, scope, name, context);
        }
        else if (reader.Text("unknown") is { } why)
        {
            amount = TermReader.Unknown(name, why, TermUnit.Money, map.Spot, context);
        }
        else
        {
            reader.Require("is", "Say the amount.");
            amount = NoneTerm.Instance;
        }

        // A cap with conditions binds only where they hold.
        var when = ConditionReader.Read(reader, scope, context);
        if (when is not AllCondition { Conditions.Count: 0 })
        {
            amount = new CaseTerm([new TermCase(when, amount) { Spot = map.Spot }], NoneTerm.Instance);
        }

        if (per == Per.Visit && reader.Has("shared"))
        {
            context.Report(reader.SpotOf("shared"), "A cap of one visit cannot be shared", "Leave out `shared`, or say `per: year`.");
        }

        return new Cap(amount, per, per == Per.Visit ? -1 : context.AccountOf(reader.Text("shared") ?? account, per, ofBase));
    }

    // Cases differ in amount only; each still needs one account to draw on.
    private static List<Cap> ByCase(YamlList list, string account, bool ofBase, TermScope scope, string name, ReadingContext context)
    {
        var amount = TermReader.Read(list, TermUnit.Money, scope, name, context);
        return [new Cap(amount, Per.Year, context.AccountOf(account, Per.Year, ofBase))];
    }
}
