using System.Text.Json;
using Microsoft.Playwright;

namespace Tuodi.Tests.Web;

/// <summary>What axe finds on a page that keeps people with disabilities out (WCAG 2.2 A and AA, and its best practices).</summary>
internal static class Axe
{
    private static readonly string Script = Read();

    /// <summary>The findings, each with its rule, how grave it is, and where.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        // Through the driver and not as a script of the page, which the page's own policy would refuse.
        await page.EvaluateAsync(Script);
        var found = await page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations"
        );
        return
        [
            .. found
                .EnumerateArray()
                .Select(each =>
                    $"{each.GetProperty("impact").GetString()} {each.GetProperty("id").GetString()}: "
                    + string.Join(" | ", each.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("html").GetString()))
                ),
        ];
    }

    private static string Read()
    {
        using var stream = typeof(Axe).Assembly.GetManifestResourceStream("axe.min.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
