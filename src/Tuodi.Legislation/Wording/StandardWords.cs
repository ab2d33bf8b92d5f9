using Tuodi.Kernel;
using Tuodi.Legislation.Extracting;

namespace Tuodi.Legislation.Wording;

/// <summary>How a standard is told to people.</summary>
public static class StandardWords
{
    private const int FenInYuan = 100;

    /// <summary>The value with its unit: ¥50,000.00, 70%, 10% of income; that there is none where it is not set.</summary>
    public static Bilingual Value(Standard standard) =>
        standard.Value is not { } value ? new Bilingual("无", "none")
        : standard.Unit == StandardUnit.Yuan ? Same(new Money((long)(value * FenInYuan)).ToString())
        : standard.Unit == StandardUnit.Percent ? Same($"{value:0.####}%")
        : new Bilingual($"收入的{value:0.####}%", $"{value:0.####}% of income");

    /// <summary>What the value depends on.</summary>
    public static Bilingual Condition(Standard standard) =>
        new(standard.ConditionIn(Language.Chinese), standard.ConditionIn(Language.English));

    private static Bilingual Same(string text) => new(text, text);
}
