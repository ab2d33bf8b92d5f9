using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Legislation.Texts;

/// <summary>Searches the register: by words of clauses, place, year, validity and where a text stands in the study's scheme.</summary>
internal static class TextSearch
{
    public static async Task<PageAnswer> ShowAsync(PageCall call)
    {
        var (fields, own) = (call.Fields, call.Of<TextRegister>());
        var words = fields.Text("words");
        var place = fields.Text("place");
        var model = fields.OneOf("model", own.Rules.ValuesOf("legislative_model"));
        var hierarchy = fields.OneOf("hierarchy", own.Rules.ValuesOf("hierarchy"));
        var state = fields.OneOf("state", TextWords.States);
        using var register = await own.OpenAsync(call.Cancel);
        var all = TextRow.Of(register, words, call.Today);
        var years = all.Select(row => row.Year).OfType<string>().Distinct().OrderDescending(StringComparer.Ordinal).ToList();
        var year = fields.Text("year");
        List<TextRow> found =
        [
            .. all.Where(row => place is null || row.IsOf(place))
                .Where(row => model is null || row.Labels.GetValueOrDefault("legislative_model") == model)
                .Where(row => hierarchy is null || row.Labels.GetValueOrDefault("hierarchy") == hierarchy)
                .Where(row => state is null || row.Status == state)
                .Where(row => year is null || row.Year == year),
        ];
        var isEmpty = all.Count == 0 && words is null;
        return TextTable
            .Of(call, words)
            .Answer(
                call,
                found,
                table =>
                    PageAnswer.Show<TextSearchPage, TextsFound>(
                        new TextsFound(table, own.Rules.ValuesOf("legislative_model"), own.Rules.ValuesOf("hierarchy"), years, isEmpty)
                    )
            );
    }
}
