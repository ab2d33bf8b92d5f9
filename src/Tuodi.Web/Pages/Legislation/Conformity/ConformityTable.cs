using Tuodi.Comparison.Conformity;
using Tuodi.Comparison.Wording;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Policies;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Conformity;

/// <summary>The columns of findings.</summary>
internal static class ConformityTable
{
    /// <summary>The columns; of one place alone its name is left out.</summary>
    public static ListedTable<ConformityRow> Of(PageCall call, Policy nation, string? division)
    {
        return new()
        {
            Name = division is null ? "conformity" : $"conformity-{division}",
            RowsOfPage = 15,
            Columns =
            [
                .. division is null
                    ? (Column<ConformityRow>[])
                        [
                            new(
                                "place",
                                "law.place",
                                row => new Link(LegislationAddress.ConformityOf(row.Division), $"{row.Division} {call.W[row.Name]}")
                            ),
                        ]
                    : [],
                new("kind", "law.finding", row => Kind(call.W, row.Verdict)),
                new("element", "law.element", row => Element(call, nation, row)),
                new("national", "law.nation-says", row => Says(call.Language, row.Verdict.National, row.Verdict.NationalCite)),
                new("local", "law.place-says", row => Says(call.Language, row.Verdict.Local, row.Verdict.LocalCite)),
                new("example", "law.smallest", row => Example(call, row.Verdict)),
            ],
        };
    }

    // What a place calls a category that the nation does not have stands in its own document.
    private static string Element(PageCall call, Policy nation, ConformityRow row)
    {
        var element = call.W[ConformityWords.Of(row.Verdict.Element)];
        if (row.Verdict.Categories.Count == 0)
        {
            return element;
        }

        var names = row.Verdict.Categories.Select(key =>
            (
                In(nation, key)
                ?? call.Of<PolicyDocuments>().Of(row.Division).Select(own => In(own, key)).FirstOrDefault(each => each is not null)
            )
                is { } known
                ? call.W[known.Title]
                : key
        );
        return $"{element}{call.W["law.colon"]}{string.Join(call.W["law.and"], names)}";
    }

    private static Category? In(Policy policy, string key) => policy.Categories.FirstOrDefault(each => each.Key == key);

    private static State Kind(Words words, ConformityFinding verdict) =>
        new(
            verdict.IsMust && verdict.IsFinding
                ? words["law.must", ConformityWords.Of(verdict.Kind)]
                : words[ConformityWords.Of(verdict.Kind)],
            verdict.Kind switch
            {
                ConformityKind.Conforms => Tone.Good,
                ConformityKind.Unknown => Tone.Plain,
                ConformityKind.Looser => Tone.Warning,
                _ => verdict.IsMust ? Tone.Bad : Tone.Warning,
            }
        );

    private static string Says(Language language, Bilingual says, Citation? cite) =>
        cite is null ? says.In(language)
        : language == Language.Chinese ? $"{says.In(language)}（{cite.In(language)}）"
        : $"{says.In(language)} ({cite.In(language)})";

    private static string? Example(PageCall call, ConformityFinding verdict) =>
        verdict.Example is { } example ? ConformityWords.Of(example, call.Language)
        : verdict.IsFinding ? verdict.NoExample?.In(call.Language)
        : null;
}
