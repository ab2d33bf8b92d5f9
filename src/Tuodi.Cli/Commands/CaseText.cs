using System.Text;
using Tuodi.Kernel;
using Tuodi.Settlement.Cases;
using Tuodi.Settlement.Explaining;

namespace Tuodi.Cli.Commands;

/// <summary>Prints what a case came to for people.</summary>
internal static class CaseText
{
    public static string Write(CaseOutcome outcome, Language language, bool full)
    {
        var chinese = language == Language.Chinese;
        var text = new StringBuilder();
        text.AppendLine(outcome.Case.Title.In(language));
        foreach (var visit in outcome.Visits)
        {
            text.AppendLine();
            if (visit.Settled is { } settled)
            {
                text.Append(StatementWriter.Write(settled, language, full));
                if (visit.Differences.Count > 0)
                {
                    Differences(outcome, visit, language, text);
                }
            }
            else if (visit.Missing is { } missing)
            {
                text.AppendLine(
                    chinese ? $"就诊 {visit.Id} 不能结算：缺少 {missing.Name}" : $"Visit {visit.Id} cannot be settled: {missing.Message}"
                );
            }
            else
            {
                text.AppendLine(chinese ? $"就诊 {visit.Of} 已撤销" : $"Visit {visit.Of} is taken back");
                Differences(outcome, visit, language, text);
            }
        }

        if (outcome.Premium is { } premium)
        {
            text.AppendLine();
            text.Append(PremiumWriter.Write(premium, language));
        }

        foreach (var warning in outcome.Warnings)
        {
            text.AppendLine($"{(chinese ? "注意" : "Note")}: {warning.In(language)}");
        }

        return text.ToString();
    }

    private static void Differences(CaseOutcome outcome, VisitOutcome visit, Language language, StringBuilder text)
    {
        var chinese = language == Language.Chinese;
        var titles = outcome
            .Visits.SelectMany(each => each.Settled?.Layers ?? [])
            .GroupBy(result => result.Layer.Key)
            .ToDictionary(group => group.Key, group => group.First().Layer.Title.In(language), StringComparer.Ordinal);
        text.AppendLine(chinese ? "各次就诊差额：" : "The differences, visit by visit:");
        foreach (var difference in visit.Differences)
        {
            var layers = difference.Layers.Select(layer => $"{titles.GetValueOrDefault(layer.Key, layer.Key)} {Signed(layer.Value)}");
            text.AppendLine(
                $"   {difference.Visit}: {string.Join(chinese ? "，" : ", ", layers.Append($"{(chinese ? "个人" : "person")} {Signed(difference.Person)}"))}"
            );
        }
    }

    private static string Signed(Money amount) => amount > Money.Zero ? $"+{amount}" : amount.ToString();
}
