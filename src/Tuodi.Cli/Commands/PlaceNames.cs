using Tuodi.Coverage.Jurisdictions;
using Tuodi.Kernel;
using Tuodi.Policies;
using Tuodi.Policies.Library;

namespace Tuodi.Cli.Commands;

/// <summary>Finds the division that somebody means: by six digits, or by its name in either language (宜昌, Yichang).</summary>
internal static class PlaceNames
{
    private const int Shown = 5;

    /// <summary>The division that a text names; nothing where the text is the path of a file.</summary>
    /// <param name="library">The documents, which decide what digits are known.</param>
    /// <param name="text">Six digits, a name, or a path.</param>
    /// <exception cref="ProblemException">It names nothing, several places, or a division without a document.</exception>
    public static string? Division(PolicyLibrary library, string text)
    {
        if (AreaCode.TryParse(text, out _))
        {
            return library.FilesOf(text).Count > 0 ? text : throw Unknown(text, Nearest(library, text), text);
        }

        if (File.Exists(text))
        {
            return null;
        }

        if (LooksLikePath(text))
        {
            throw new ProblemException(
                new Problem(
                    new Spot(text, 0, 0),
                    new Bilingual("没有这个政策文件", "There is no such document"),
                    new Bilingual("请给出文件、六位区划代码或地名。", "Give a file, a division code of six digits, or the name of a place.")
                )
            );
        }

        var list = JurisdictionPicker.List();
        var found = JurisdictionPicker
            .Named(list, text)
            .DistinctBy(each => each.Code)
            .Where(each => library.FilesOf(each.Code.Digits).Count > 0)
            .ToList();
        return found switch
        {
            [var only] => only.Code.Digits,
            [] => throw Unknown(text, Alike(list, text), null),
            _ => throw Several(text, found),
        };
    }

    private static bool LooksLikePath(string text) =>
        text.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
        || text.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || Directory.Exists(text);

    private static List<string> Nearest(PolicyLibrary library, string division)
    {
        var list = JurisdictionPicker.List();
        return [.. NearestDivisions.Of(division, library.Divisions()).Select(code => Titled(list, code))];
    }

    // Names that share characters with what was written; of Latin letters, the one that is nearest.
    private static List<string> Alike(JurisdictionList list, string text)
    {
        var all = list.Study.Concat(list.Places).ToList();
        var near = Closest.Nearest(text, all.Select(each => each.Name.English ?? string.Empty), Shown);
        return
        [
            .. all.Where(each => (each.Name.Chinese ?? string.Empty).Intersect(text.Where(IsHan)).Except("省市县区州").Any())
                .Concat(all.Where(each => near.Contains(each.Name.English, StringComparer.Ordinal)))
                .Take(Shown)
                .Select(each => Titled(list, each.Code.Digits)),
        ];
    }

    private static bool IsHan(char letter) => letter is >= '\u4E00' and <= '\u9FFF';

    private static string Titled(JurisdictionList list, string code) =>
        list.Study.Concat(list.Places).FirstOrDefault(each => each.Code.Digits == code) is { } place ? $"{code} {place.Name}" : code;

    private static ProblemException Unknown(string text, List<string> near, string? division)
    {
        var (chinese, english) = (string.Join("、", near), string.Join(", ", near));
        var draft = division is null
            ? new Bilingual(string.Empty, string.Empty)
            : new Bilingual($"；或用 tuodi policy new {division} 起草", $"; or write one with `tuodi policy new {division}`");
        return new ProblemException(
            new Problem(
                new Spot(text, 0, 0),
                division is null
                    ? new Bilingual("没有这个政策文件，也没有叫这个名字的地区", "There is no such document, and no place is called so")
                    : new Bilingual($"没有区划 {text} 的政策文件", $"There is no policy for division {text}"),
                near.Count > 0
                    ? new Bilingual(
                        $"相近的有 {chinese}{draft.Chinese}；全部见 tuodi policy status。",
                        $"Near are {english}{draft.English}; `tuodi policy status` lists all."
                    )
                    : new Bilingual("地区及其代码见 tuodi policy status。", "`tuodi policy status` lists the places and their codes.")
            )
        );
    }

    private static ProblemException Several(string text, List<Jurisdiction> found) =>
        new(
            new Problem(
                new Spot(text, 0, 0),
                new Bilingual("这个名字指多个地区", "More than one place is called so"),
                new Bilingual(
                    $"请写区划代码：{string.Join("、", found.Select(each => $"{each.Code.Digits} {each.Name.Chinese}"))}。",
                    $"Write the code: {string.Join(", ", found.Select(each => $"{each.Code.Digits} {each.Name.English}"))}."
                )
            )
        );
}
