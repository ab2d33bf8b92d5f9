using Tuodi.Policies.Layers;
using Tuodi.Settlement.Results;
using Tuodi.Settlement.Tracing;

namespace Tuodi.Settlement.Explaining;

/// <summary>Writes what was looked at and did not decide: the layer's condition, the rows that do not fit and the fact that failed them.</summary>
internal static class TraceWriter
{
    public static void Write(LayerResult result, Telling telling, Lines lines)
    {
        if (result.Outcome is LayerOutcome.Given or LayerOutcome.TimesUsedUp)
        {
            return;
        }

        var words = telling.Words;
        var trace = LayerTrace.Of(telling.Settled, result);
        foreach (var unmet in trace.Unmet)
        {
            lines.In(Needs(unmet, telling));
        }

        if (trace.Rows.Count <= 1)
        {
            return;
        }

        lines.In(words["逐行查看：", "the rows, one by one:"]);
        foreach (var row in trace.Rows.GroupBy(row => row.Row))
        {
            // A row that is for none of the person's categories is told once.
            var told = row.Any(each => each.IsForCategory) ? row.Where(each => each.IsForCategory) : row.Take(1);
            lines.Deeper($"{Name(row.Key, telling)}: {string.Join(words["；", "; "], told.Select(each => Why(each, telling)))}");
        }
    }

    /// <summary>A row by whom and when it is for.</summary>
    public static string Name(Row row, Telling telling)
    {
        var when = telling.Conditions.Of(row.When);
        var who = telling.Conditions.Who(row.Categories);
        return when.Length == 0 ? who : $"{who}{telling.Words["，", ", "]}{when}";
    }

    private static string Why(RowTrace row, Telling telling)
    {
        var words = telling.Words;
        var category = words[row.Category.Title];
        return row.Fits ? words[$"适用（{category}）", $"fits ({category})"]
            : !row.IsForCategory ? words["身份不符", "for other categories"]
            : row.GivesWay ? words["让位于例外规定", "gives way to an exception"]
            : string.Join(words["；", "; "], row.Unmet.Select(unmet => Needs(unmet, telling)));
    }

    private static string Needs(Unmet unmet, Telling telling)
    {
        var needed = telling.Conditions.Of(unmet.Condition);
        var facts = telling.Words[unmet.Facts];
        return telling.Words[$"要求：{needed}；实际：{facts}", $"needs {needed}, but: {facts}"];
    }
}
