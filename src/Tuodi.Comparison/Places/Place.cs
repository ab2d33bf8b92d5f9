using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Rulebooks;

namespace Tuodi.Comparison.Places;

/// <summary>A place (地区) whose rules are compared: its document in force on a day, with the values of that day.</summary>
/// <param name="Policy">The document.</param>
/// <param name="Rulebook">Its rules on the day.</param>
/// <param name="Day">The day.</param>
/// <param name="Assumed">The values that were supplied because the document does not know them.</param>
public sealed record Place(Policy Policy, Rulebook Rulebook, DateOnly Day, IReadOnlyList<string> Assumed)
{
    /// <summary>The fund from which assistance is paid, in the words of the national document.</summary>
    public const string AssistanceFund = "medical-assistance";

    /// <summary>The division, six digits.</summary>
    public string Division => Policy.Division.Digits;

    /// <summary>The name of the place: its document's title, cut where the title begins to speak of assistance.</summary>
    public Bilingual Name { get; } =
        new(
            Before(Policy.Title.Chinese, "医疗救助", "资助参保", "人民政府", "医疗保障局", "城乡", "健全", "（"),
            Before(Policy.Title.English, " medical", " premium", " rules", " insurance", ", ")
        );

    private static string? Before(string? title, params ReadOnlySpan<string> words)
    {
        if (title is null)
        {
            return null;
        }

        var end = title.Length;
        foreach (var word in words)
        {
            var at = title.IndexOf(word, StringComparison.Ordinal);
            end = at > 1 && at < end ? at : end;
        }

        return title[..end].TrimEnd(' ', ',', '(');
    }
}
