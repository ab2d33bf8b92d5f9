using Tuodi.Legislation.Extracting;

namespace Tuodi.Legislation.Drafting;

/// <summary>Tells the second round (倾斜救助, 再救助) from assistance for major diseases: it comes after the others and has terms of its own.</summary>
internal static class DraftSecondRound
{
    public const string Layer = "second_round";

    private static readonly string[] Words = ["倾斜", "再救助", "再次救助", "二次救助"];

    public static bool Is(Standard standard) =>
        standard.Method == "major_disease" && Array.Exists(Words, word => standard.Quote.Contains(word, StringComparison.Ordinal));
}
