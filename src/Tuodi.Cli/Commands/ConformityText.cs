using Tuodi.Comparison.Conformity;
using Tuodi.Comparison.Wording;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;

namespace Tuodi.Cli.Commands;

/// <summary>Prints how places stand to the national rule.</summary>
internal static class ConformityText
{
    private static readonly ConformityKind[] Counted =
    [
        ConformityKind.Missing,
        ConformityKind.Stricter,
        ConformityKind.Looser,
        ConformityKind.Expired,
        ConformityKind.WithoutAuthority,
        ConformityKind.Unknown,
        ConformityKind.Conforms,
    ];

    public static void Write(Policy nation, IReadOnlyList<PlaceConformity> places, Language language, bool full)
    {
        var isChinese = language == Language.Chinese;
        Console.WriteLine($"{(isChinese ? "对照" : "measure")}: {nation.Title.In(language)} ({nation.Files[^1]})");
        foreach (var place in places)
        {
            Console.WriteLine();
            Console.WriteLine(
                $"{place.Division} {place.Title.In(language)}{(place.File is { } file ? $"  {file}" : string.Empty)}{(place.Text is { } read ? $"  ({ConformityWords.Of(read).In(language)})" : string.Empty)}"
            );
            foreach (var verdict in place.Verdicts.Where(verdict => full || verdict.IsFinding))
            {
                Verdict(verdict, language);
            }
        }

        Console.WriteLine();
        TableText.Write(
            [isChinese ? "地区" : "place", .. Counted.Select(kind => ConformityWords.Of(kind).In(language))],
            places
                .Select(place => Row($"{place.Division} {place.Title.In(language)}", place.Verdicts))
                .Append(Row(isChinese ? "合计" : "all", [.. places.SelectMany(place => place.Verdicts)])),
            numbersFrom: 1
        );
    }

    private static IReadOnlyList<string> Row(string name, IReadOnlyList<ConformityFinding> verdicts) =>
        [name, .. Counted.Select(kind => $"{verdicts.Count(verdict => verdict.Kind == kind)}")];

    private static void Verdict(ConformityFinding verdict, Language language)
    {
        var isChinese = language == Language.Chinese;
        var must = verdict.IsMust ? (isChinese ? "，必须" : ", must") : string.Empty;
        var who = verdict.Categories.Count == 0 ? string.Empty : $" ({string.Join(", ", verdict.Categories)})";
        Console.WriteLine(
            $"  [{ConformityWords.Of(verdict.Kind).In(language)}{must}] {ConformityWords.Of(verdict.Element).In(language)} {verdict.Rule}{who}"
        );
        Console.WriteLine(
            $"      {(isChinese ? "国家" : "nation")}: {verdict.National.In(language)}  ({ConformityWords.Place(verdict.NationalCite, verdict.NationalSpot)})"
        );
        Console.WriteLine(
            $"      {(isChinese ? "地方" : "place")}: {verdict.Local.In(language)}  ({ConformityWords.Place(verdict.LocalCite, verdict.LocalSpot)})"
        );
        if (verdict.Example is { } example)
        {
            Console.WriteLine($"      {(isChinese ? "最小家庭" : "smallest household")}: {ConformityWords.Of(example, language)}");
        }
        else if (verdict.IsFinding && verdict.NoExample is { } why)
        {
            Console.WriteLine($"      {(isChinese ? "无最小家庭" : "no smallest household")}: {why.In(language)}");
        }
    }
}
