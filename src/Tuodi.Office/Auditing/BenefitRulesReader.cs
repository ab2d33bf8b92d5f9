using Tuodi.Kernel;
using Tuodi.Office.Cells;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Reading;
using Tuodi.Policies.Yaml;

namespace Tuodi.Office.Auditing;

/// <summary>Reads how places tell kinds of assistance apart, a part of <c>data/office/visits.yaml</c>.</summary>
internal static class BenefitRulesReader
{
    private const string Unknown = "unknown";

    /// <summary>The keys of a place.</summary>
    public static Shape Place { get; } =
        new(
            "kinds of assistance of a place",
            [
                new("place", ValueKind.Text, "the division, with all below it"),
                new("rules", ValueKind.ShapeList, "the rules in order; the first that holds decides") { Below = () => Rule! },
            ]
        );

    private static readonly Shape Rule = new(
        "rule for a kind of assistance",
        [
            new("is", ValueKind.Text, "the value of the attribute"),
            new("kinds", ValueKind.Choices, "kinds of visits of the policy language") { Words = Codes.Of(CodeField.Visit) },
            new("diseases", ValueKind.Texts, "codes of diseases"),
            new("major_diseases", ValueKind.Flag, "whether the disease must be on the list of major diseases that is given"),
            new("in_policy_from", ValueKind.Text, "the least in-policy amount of the visit, or unknown"),
            new("source", ValueKind.Text, "where it says so"),
        ]
    );

    public static BenefitRules? Read(YamlMap map, string attribute, ProblemList problems)
    {
        var reader = new MapReader(map, Place, problems);
        reader.Require("place", "Write six digits in quotes, such as \"500000\".");
        reader.Require("rules", "Write at least one rule.");
        var rules = reader.Maps("rules").Select(each => One(new MapReader(each, Rule, problems), attribute, problems)).ToList();
        if (AreaCode.TryParse(reader.Text("place") ?? "", out var place))
        {
            return new BenefitRules(place, rules);
        }

        problems.Report(reader.SpotOf("place"), "This is no division code", "Write six digits in quotes, such as \"500000\".");
        return null;
    }

    private static BenefitRule One(MapReader reader, string attribute, ProblemList problems)
    {
        reader.Require("is", "Say which kind of assistance it is.");
        reader.Require("source", "Say where this is written.");
        var benefit = reader.Text("is") ?? "";
        var kinds = reader.Scalars("kinds");
        foreach (var kind in kinds.Where(kind => !Codes.Of(CodeField.Visit).Contains(kind.Text)))
        {
            problems.Report(
                kind.Spot,
                $"`{kind.Text}` is no kind of visit",
                $"Write some of {string.Join(", ", Codes.Of(CodeField.Visit))}."
            );
        }

        Money? least = null;
        var from = reader.Text("in_policy_from");
        if (from is not null and not Unknown && !(Amounts.TryRead(from, out least, out _) && least is not null))
        {
            problems.Report(reader.SpotOf("in_policy_from"), $"`{from}` is no amount of yuan", $"Write an amount, or {Unknown}.");
        }

        return new BenefitRule
        {
            Benefit = benefit,
            Kinds = [.. kinds.Select(kind => Codes.Find(CodeField.Visit, kind.Text))],
            Diseases = reader.Scalars("diseases").Select(code => code.Text.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal),
            IsListedDisease = reader.Flag("major_diseases"),
            LeastName = from is null ? null : $"{attribute}.{benefit}.in_policy_from",
            Least = least,
            Source = reader.Text("source") ?? "",
        };
    }
}
