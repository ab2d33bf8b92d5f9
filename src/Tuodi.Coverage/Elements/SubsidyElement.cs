using Tuodi.Kernel;
using Tuodi.Policies.Documents;

namespace Tuodi.Coverage.Elements;

/// <summary>Subsidised enrolment (资助参保) of one class of recipients.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Recipients">The class.</param>
public sealed record SubsidyElement(string Key, Bilingual Title, Recipients Recipients) : Element(Key, Title)
{
    internal override ElementFact Of(DocumentView view, DateOnly at)
    {
        var mask = RecipientClasses.Mask(view.Policy, Recipients);
        var told = view.Policy.Premiums.Where(premium => !view.IsNational(premium.Spot)).ToList();
        var years = told.Where(premium => premium.Year <= at.Year).Select(premium => premium.Year).ToList();
        if (years.Count == 0)
        {
            return ElementFact.Nothing;
        }

        var latest = years.Max();
        var clauses = told.Where(premium => premium.Year == latest)
            .SelectMany(premium => premium.Rows.Where(row => (row.Categories & mask) != 0).Select(row => Clause(premium, row, view)))
            .ToList();
        var fact = ElementFact.Of(clauses);
        return latest < at.Year && fact.IsKnown ? fact with { Status = ElementStatus.Stale } : fact;
    }

    private static Clause Clause(PremiumRule premium, PremiumRow row, DocumentView view)
    {
        var words = view.Row(row.Spot);
        var shares = row.Pays.Select(share => Knowledge.Of(share.Share, view.Policy)).ToList();
        var status = shares.TrueForAll(share => share == ElementStatus.Encoded) ? ElementStatus.Encoded : ElementStatus.Unknown;
        var says = words is null ? string.Empty : string.Join("; ", words.Cells.Select(cell => $"{cell.Label} {cell.Text}"));
        return view.Clause($"{premium.Year} {words?.Title ?? row.Label}", says, status, row.Cite, row.Spot);
    }
}
