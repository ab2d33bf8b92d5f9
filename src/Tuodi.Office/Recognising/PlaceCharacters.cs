using System.Collections.Frozen;

namespace Tuodi.Office.Recognising;

/// <summary>Folds the traditional characters (繁体字) of place names, so that 雙河鎮 and 双河镇 are one township.</summary>
internal static class PlaceCharacters
{
    private static readonly FrozenDictionary<char, char> Simplified = Read();

    /// <summary>A name in simplified characters; what the table does not have stays as it is.</summary>
    public static string Fold(string name) => string.Concat(name.Select(c => Simplified.GetValueOrDefault(c, c)));

    private static FrozenDictionary<char, char> Read()
    {
        using var reader = new StreamReader(typeof(PlaceCharacters).Assembly.GetManifestResourceStream("place-characters.txt")!);
        return reader
            .ReadToEnd()
            .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToFrozenDictionary(pair => pair[0], pair => pair[1]);
    }
}
