using System.Text.RegularExpressions;
using Tuodi.Legislation.Texts;

namespace Tuodi.Legislation.Classification;

/// <summary>A text as rules look at it.</summary>
internal sealed class TextView(LegalText text, IReadOnlyList<TextUnit> units, StandardView standards, string model)
{
    private const int QuoteAround = 24;

    private readonly int _share = units.Count == 0 ? 0 : 100 * units.Count(unit => unit.IsAssistance) / units.Count;

    private readonly HashSet<(string?, ClauseMark?)> _articles =
    [
        .. units.Where(unit => unit.IsAssistance).Select(unit => unit.Clause.Place.Article),
    ];

    /// <summary>What a rule finds; nothing where it does not hold.</summary>
    public Ground? Find(LabelRule rule)
    {
        if (
            (rule.Models.Count > 0 && !rule.Models.Contains(model))
            || rule.UnlessTitle?.IsMatch(text.Title) == true
            || text.Issuers.Count < rule.IssuersMin
            || _share < rule.ShareMin
        )
        {
            return null;
        }

        if (rule.Match.Count == 0)
        {
            return new Ground(
                rule.Value,
                "全文",
                rule.IssuersMin > 0 ? string.Join("、", text.Issuers) : $"{_share}%",
                rule.Weight,
                rule.Why
            );
        }

        var places = Places(rule).ToList();
        var found = rule.Match.Select(pattern => First(places, pattern, rule.Unless)).ToList();
        return found.TrueForAll(each => each is not null)
            ? new Ground(rule.Value, found[0]!.Value.Place, found[0]!.Value.Quote, rule.Weight, rule.Why)
            : null;
    }

    private IEnumerable<(string Place, string Text)> Places(LabelRule rule) =>
        rule.Scope switch
        {
            RuleScope.Title => [("标题", text.Title)],
            RuleScope.Number => text.Number is { } number ? [("文号", number)] : [],
            RuleScope.Issuers => text.Issuers.Select(issuer => ("发文机关", issuer)),
            RuleScope.Standards => standards.Standards,
            RuleScope.Arrangement => standards.Articles,
            RuleScope.Preamble => text.Preamble.Select(line => ("正文前", line.Text)),
            _ => units
                .Where(unit =>
                    unit.IsAssistance || rule.Scope == RuleScope.Text || (rule.Scope == RuleScope.Article && IsBesideAssistance(unit))
                )
                .Select(unit => (unit.Clause.Place.ToString(), rule.WithLead ? unit.Context : unit.Sentence)),
        };

    private bool IsBesideAssistance(TextUnit unit) =>
        unit.Clause.Place.Outermost is not null && _articles.Contains(unit.Clause.Place.Article);

    private static (string Place, string Quote)? First(List<(string Place, string Text)> places, Regex pattern, Regex? unless)
    {
        foreach (var (place, sentence) in places)
        {
            if (pattern.Match(sentence) is { Success: true } match && unless?.IsMatch(sentence) != true)
            {
                var from = Math.Max(0, match.Index - QuoteAround);
                var to = Math.Min(sentence.Length, match.Index + match.Length + QuoteAround);
                return (place, (from > 0 ? "…" : "") + sentence[from..to] + (to < sentence.Length ? "…" : ""));
            }
        }

        return null;
    }
}
