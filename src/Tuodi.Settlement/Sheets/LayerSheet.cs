using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Layers;
using Tuodi.Settlement.Explaining;

namespace Tuodi.Settlement.Sheets;

/// <summary>A layer in words: what it pays from, when, and its rows and adjustments.</summary>
internal sealed class LayerSheet(Policy policy, Language language, bool toCompare)
{
    private readonly Wording _words = new(language);
    private readonly ConditionText _conditions = new(policy, language);
    private readonly TermWords _terms = new(policy, language, withValues: !toCompare);
    private readonly RuleWords _rules = new(policy, language, toCompare);

    public SheetNode Of(Layer layer) =>
        new(layer.Key, _words[layer.Title])
        {
            Cells = Cells(layer),
            Cite = layer.Cite,
            Spot = layer.Spot,
            Below =
            [
                new SheetNode("table", _words["标准", "rows"]) { Below = toCompare ? ByCategory(layer) : [.. layer.Rows.Select(Row)] },
                new SheetNode("adjust", _words["调整", "adjustments"]) { Below = [.. layer.Adjustments.Select(Adjustment)] },
            ],
        };

    private List<SheetCell> Cells(Layer layer)
    {
        (string Key, string Label, string? Text)[] cells =
        [
            ("fund", _words["支付资金", "fund"], _words[layer.Fund.Title]),
            ("field", _words["接口字段", "field"], layer.Fund.Field),
            ("of", _words["支付范围", "pays of"], string.Join(_words["、", ", "], layer.Parts.Select(_terms.Part))),
            ("when", _words["条件", "when"], Filled(_conditions.Of(layer.When))),
            ("counts", _words["计算周期", "counts"], Counts(layer.Counts)),
            ("choose", _words["多行适用", "several rows"], layer.ChoosesBest ? _words["取支付最多的一行", "the one that pays most"] : null),
            ("times", _words["每年次数", "times a year"], layer.Times?.ToString()),
            ("round", _words["取整", "rounding"], layer.Rounding == Rounding.Usual ? null : $"{layer.Rounding.Unit} {layer.Rounding.Mode}"),
            ("cliff", _words["已知跳变", "known cliff"], layer.Cliff is null ? null : _words.Prose(layer.Cliff)),
            (
                "unknown",
                _words["未知", "unknown"],
                layer.Unknown is null ? null
                : toCompare ? _words["全部", "all of it"]
                : _words.Prose(layer.Unknown)
            ),
        ];
        return [.. cells.Where(cell => cell.Text is not null).Select(cell => new SheetCell(cell.Key, cell.Label, cell.Text!))];
    }

    // Two documents may group the categories differently and still say the same of each.
    private List<SheetNode> ByCategory(Layer layer) =>
        [
            .. policy
                .Categories.Select(category => new SheetNode(category.Key, _words[category.Title])
                {
                    Below =
                    [
                        .. layer
                            .Rows.Where(row => (row.Categories >> category.Index & 1) != 0)
                            .Select(row => Row(row, Filled(_conditions.Of(row.When)) ?? _words["一律", "always"])),
                    ],
                })
                .Where(category => category.Below.Count > 0),
        ];

    private SheetNode Row(Row row)
    {
        var who = _conditions.Who(row.Categories);
        var when = _conditions.Of(row.When);
        return Row(row, when.Length == 0 ? who : $"{who}{_words["，", ", "]}{when}");
    }

    private SheetNode Row(Row row, string title)
    {
        IEnumerable<SheetCell> cells = row.IsException
            ? [new("exception", _words["例外", "exception"], _words["优先于其他行", "goes before other rows"])]
            : [];
        return new SheetNode(title, title)
        {
            Cells = [.. _rules.Cells(row.Rule), .. cells],
            Cite = row.Cite,
            Spot = row.Spot,
        };
    }

    private SheetNode Adjustment(Adjustment adjustment)
    {
        var when = Filled(_conditions.Of(adjustment.When)) ?? _words["一律", "always"];
        var target = AdjustmentText.Target(adjustment.Target, _words);
        var cells = new List<SheetCell> { new("change", target, AdjustmentText.Change(adjustment, _words, _terms.Rate, _terms.Of)) };
        if (adjustment.MissingReferral)
        {
            cells.Add(new SheetCell("missing_referral", _words["未转诊备案的扣减", "for want of a referral"], _words["是", "yes"]));
        }

        return new SheetNode($"{when} {target}", when)
        {
            Cells = cells,
            Cite = adjustment.Cite,
            Spot = adjustment.Spot,
        };
    }

    private string Counts(Counting counts) =>
        counts.Kind switch
        {
            CountingKind.Year => _words["全年累计", "over the year"],
            CountingKind.Trailing => _words[$"近 {counts.Months} 个月累计", $"over the last {counts.Months} months"],
            _ => _words["逐次计算", "each visit by itself"],
        };

    private static string? Filled(string text) => text.Length == 0 ? null : text;
}
