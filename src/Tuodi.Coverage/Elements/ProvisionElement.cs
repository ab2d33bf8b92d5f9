using Tuodi.Kernel;

namespace Tuodi.Coverage.Elements;

/// <summary>A kind of provision beside the calculation: recognition, handling, fund raising, monitoring, emergency help.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Section">The section of the document.</param>
public sealed record ProvisionElement(string Key, Bilingual Title, string Section) : Element(Key, Title)
{
    /// <summary>What the place itself says; what the nation says for all places is not the place's.</summary>
    internal override ElementFact Of(DocumentView view, DateOnly at) =>
        ElementFact.Of([
            .. view
                .Policy.Provisions.Where(provision => provision.Section == Section && !view.IsNational(provision.Spot))
                .Select(provision =>
                {
                    var cells = view.Row(provision.Spot)?.Cells ?? [];
                    return view.Clause(
                        cells.Count == 0 ? string.Empty : cells[0].Text,
                        view.Joined(cells.Skip(1).Select(cell => view.Said($"{cell.Label}：{cell.Text}", $"{cell.Label}: {cell.Text}"))),
                        ElementStatus.Encoded,
                        provision.Cite,
                        provision.Spot
                    );
                }),
        ]);
}
