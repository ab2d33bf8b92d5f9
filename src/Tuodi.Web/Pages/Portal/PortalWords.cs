using Tuodi.Coverage.Jurisdictions;
using Tuodi.Kernel;
using Tuodi.Policies.Documents;
using Tuodi.Settlement.Explaining;
using Tuodi.Settlement.Results;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;

namespace Tuodi.Web.Pages.Portal;

/// <summary>How the portal words what comes of the calculation.</summary>
internal static class PortalWords
{
    private static readonly string[] Figures = ["deductible", "rate", "cap"];

    /// <summary>The field that asks for what a rule needs, or nothing where a family cannot know it.</summary>
    public static string? Askable(string missing) =>
        missing == "age" ? "age"
        : missing.StartsWith("income", StringComparison.Ordinal) ? "income"
        : null;

    /// <summary>What is not known, in words: the layer and the figure of it.</summary>
    public static string Missing(Words words, PortalOutcome outcome)
    {
        var parts = outcome.Missing!.Split('.');
        var layer = outcome.Place.Policy.Layers.FirstOrDefault(each => each.Key == parts[0]);
        var what = layer is null ? outcome.Missing : words[layer.Title];
        return parts.Length > 1 && Figures.Contains(parts[^1], StringComparer.Ordinal)
            ? words["portal.missing-figure", what, words[$"portal.figure-{parts[^1]}"]]
            : what;
    }

    /// <summary>The choices of a place, grouped by province.</summary>
    public static IReadOnlyList<Choice> Places(Words words, IEnumerable<IGrouping<Bilingual, Jurisdiction>> places) =>
        [.. places.SelectMany(group => group.Select(each => new Choice(each.Code.Digits, words[each.Name]) { Group = words[group.Key] }))];

    /// <summary>The statuses of a place, and that there is none.</summary>
    public static IReadOnlyList<Choice> Statuses(Words words, Comparison.Places.Place place) =>
        [
            new(PortalQuestions.None, words["portal.status-none"]),
            .. PortalSettling.Statuses(place).Select(each => new Choice(each.Key, words[each.Title])),
        ];

    /// <summary>From the bill to what the family pays.</summary>
    public static IReadOnlyList<WaterfallStep> Steps(Words words, PortalOutcome outcome)
    {
        var settled = outcome.Settled!;
        return
        [
            new(words["portal.bill"], settled.Visit.Bill.Total, IsTotal: true),
            .. settled
                .Layers.Where(layer => layer.Paid > Money.Zero)
                .Select(layer => new WaterfallStep(words[layer.Layer.Title], -layer.Paid, Says: Reason(words, outcome, layer))),
            new(words["portal.pays"], settled.Person, IsTotal: true, words["portal.pays-says"]),
        ];
    }

    /// <summary>By whose rules insurance is worked out, or that its figures are nobody's.</summary>
    public static string Ground(Words words, PortalOutcome outcome, string name) =>
        outcome.HasInventedInsurance
            ? words["portal.ground-invented", name]
            : words[$"portal.ground-{outcome.Ground.ToString().ToLowerInvariant()}", name];

    /// <summary>Why a layer pays: as whom, and by which article.</summary>
    public static string Reason(Words words, PortalOutcome outcome, LayerResult layer)
    {
        if (layer.Outcome == LayerOutcome.Given)
        {
            return words[outcome.Ground == Comparison.Equity.Ground.Stated ? "portal.by-statement" : "portal.by-common"];
        }

        var cite = layer.Work?.Row.Cite ?? layer.Layer.Cite;
        var by = cite is null ? string.Empty : words["portal.by", Citing.Of(cite, words.Language)];
        return layer.Category is { Index: > 0 } category ? words["portal.as", words[category.Title], by] : by;
    }

    /// <summary>What is to be done with which papers, as far as the place's document says: with where it says so.</summary>
    public static IReadOnlyList<Provision> Papers(PortalOutcome outcome) =>
        [.. outcome.Place.Policy.Provisions.Where(each => each.Section == "handling" && each.Values.Any(value => value.Key == "papers"))];

    /// <summary>What a status that is recognised by somebody asks, as far as the place's document says.</summary>
    public static IReadOnlyList<Provision> Recognition(PortalOutcome outcome) =>
        [
            .. outcome.Place.Policy.Provisions.Where(each =>
                each.Section == "criteria" && each.Values.Any(value => value.Key == "certified_by")
            ),
        ];

    /// <summary>A short text of the data, which is written in English, in the reader's language where the words have it.</summary>
    public static (string Text, bool IsTold) Said(Words words, string text)
    {
        var key = $"said.{text.ToLowerInvariant().Replace(' ', '-')}";
        return words.Keys.Contains(key) ? (words[key], true) : (text, words.Language == Language.English);
    }

    /// <summary>A value of a provision.</summary>
    public static string? Of(Provision provision, string key) => provision.Values.FirstOrDefault(value => value.Key == key).Value;
}
