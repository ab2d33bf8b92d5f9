using System.Text;
using Tuodi.Kernel;
using Tuodi.Settlement.Premiums;

namespace Tuodi.Settlement.Explaining;

/// <summary>Writes who pays a premium and why.</summary>
public static class PremiumWriter
{
    /// <summary>The statement of a premium.</summary>
    public static string Write(PremiumResult premium, Language language)
    {
        var words = new Wording(language);
        var text = new StringBuilder();
        var lines = new Lines(text);
        lines.Plain($"{premium.Rule.Year} {words["年度参保缴费", "premium"]} {premium.Premium}");
        if (premium.Category is { Index: > 0 } category)
        {
            lines.In($"{words["按身份", "as"]}: {words[category.Title]}");
        }

        foreach (var (payer, amount) in premium.Payers)
        {
            lines.In($"{Name(premium, payer, words)} {words["资助", "pays"]} {Share(premium, payer)}{amount}");
        }

        if (premium.Refused is { } refused)
        {
            lines.In($"{words["不予资助", "not subsidised"]}: {words[refused]}");
        }

        lines.In($"{words["依据", "by"]} {CiteText.Of(premium.Row?.Cite ?? premium.Rule.Cite, words)}");
        var paid = premium.Payers.Where(payer => payer.Value > Money.Zero).Select(payer => $" - {payer.Value}");
        lines.Plain($"{words["您个人缴费", "You pay"]} {premium.Premium}{string.Concat(paid)} = {premium.Person}");
        return text.ToString();
    }

    private static string Name(PremiumResult premium, string payer, Wording words) =>
        premium.Funds.TryGetValue(payer, out var fund) ? words[fund.Title] : payer;

    private static string Share(PremiumResult premium, string payer) =>
        premium.Row?.Pays.FirstOrDefault(share => share.Payer == payer) is { IsRate: true } share
            ? $"{premium.Premium} × {TermText.Rate(share.Share)} = "
            : string.Empty;
}
