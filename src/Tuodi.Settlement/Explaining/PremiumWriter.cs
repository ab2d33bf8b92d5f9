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
        text.AppendLine($"{premium.Rule.Year} {words["年度参保缴费", "premium"]} {premium.Premium}");
        foreach (var (payer, amount) in premium.Payers)
        {
            text.AppendLine($"   {payer} {amount}");
        }

        if (premium.Category is { Index: > 0 } category)
        {
            text.AppendLine($"   {words["按身份", "as"]} {words[category.Title]}");
        }

        if (premium.Refused is { } refused)
        {
            text.AppendLine($"   {words["不予资助", "not subsidised"]}: {refused}");
        }

        var cite = premium.Row?.Cite ?? premium.Rule.Cite;
        text.AppendLine($"   {words["依据", "by"]} {words[cite.Source.Title]} {cite.Place} [{GradeText.Of(cite.Grade, words)}]");
        text.AppendLine($"{words["您个人缴费", "You pay"]} {premium.Person}");
        return text.ToString();
    }
}
