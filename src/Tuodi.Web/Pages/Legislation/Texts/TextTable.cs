using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Texts;

/// <summary>The columns of the list of texts.</summary>
internal static class TextTable
{
    /// <summary>The columns; what was found stands in one of its own where words were searched for.</summary>
    public static ListedTable<TextRow> Of(PageCall call, string? words) =>
        new()
        {
            Name = "texts",
            Columns =
            [
                new("title", "law.title", row => new Link(LegislationAddress.Of(row.Text.Id), row.Text.Title)),
                .. words is null
                    ? []
                    : (Column<TextRow>[])
                        [
                            new(
                                "clause",
                                "law.found-clause",
                                row => row.Hit is { } hit ? $"{hit.Place} {TextWords.Around(hit.Text, words)}" : null
                            ),
                        ],
                new("number", "law.number", row => row.Text.Number),
                new("place", "law.place", row => row.Text.Jurisdiction ?? row.Text.Division),
                new("issued", "law.issued", row => TextWords.Day(row.Text.Issued)),
                new("status", "law.status", row => TextWords.Status(call.W, row.Status)),
                new("model", "law.model", row => TextWords.Value(call.W, row.Labels.GetValueOrDefault("legislative_model"))),
                new("hierarchy", "law.hierarchy", row => TextWords.Value(call.W, row.Labels.GetValueOrDefault("hierarchy"))),
            ],
        };
}
