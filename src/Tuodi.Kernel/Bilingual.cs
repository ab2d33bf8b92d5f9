namespace Tuodi.Kernel;

/// <summary>A short text in Chinese and English; where one is missing the other stands in.</summary>
public sealed record Bilingual(string? Chinese, string? English)
{
    /// <summary>The text in Chinese when asked for and known.</summary>
    public string In(Language language) => (language == Language.Chinese ? Chinese ?? English : English ?? Chinese) ?? string.Empty;

    /// <summary>Both languages, as a listing shows them.</summary>
    public override string ToString() => Chinese is not null && English is not null ? $"{Chinese} {English}" : In(Language.English);
}
