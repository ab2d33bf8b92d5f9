using Tuodi.Policies.Conditions;
using static Tuodi.Policies.Documents.ValueKind;

namespace Tuodi.Policies.Documents;

/// <summary>The shapes of a policy document.</summary>
public static class Shapes
{
    /// <summary>The grades of evidence.</summary>
    public static IReadOnlyList<string> Grades { get; } = ["official", "mirror", "press", "portal", "derived", "recalled", "invented"];

    private static readonly Key[] Cited =
    [
        new("cite", Text, "the source and the place in it, such as `guide 3`") { Pattern = Patterns.Cite },
        new("grade", Choice, "the grade of this value where it is weaker than its source") { Words = Grades },
        new("notes", Text, "free text for readers"),
    ];

    private static readonly Key[] ConditionKeys =
    [
        new("who", Texts, "recipient categories or groups; `ordinary` is a person with none"),
        new("scheme", Choices, "the insurance scheme") { Words = Codes.Of(CodeField.Scheme) },
        new("visit", Choices, "the kind of visit") { Words = Codes.Of(CodeField.Visit) },
        new("level", Choices, "the institution's level") { Words = Codes.Of(CodeField.Level) },
        new("referral", Choices, "how the person came there") { Words = Codes.Of(CodeField.Referral) },
        new("inside", Choice, "the institution lies inside the document's area") { Words = ["county", "city", "province"] },
        new("outside", Choice, "the institution lies outside the document's area") { Words = ["county", "city", "province"] },
        new("age", ValueKind.Range, "full years on the day of the visit, both ends included"),
        new("disability", ValueKind.Range, "disability grade, both ends included"),
        new("sex", Choices, "the person's sex") { Words = Codes.Of(CodeField.Sex) },
        new("retired", Flag, "whether retired"),
        new("disease", Texts, "diseases or sets of diseases"),
        new("admission", ValueKind.Range, "the number of this inpatient admission in the year"),
        new("institution", Values, "attributes of the institution") { Each = Texts },
        new("person", Values, "attributes of the person") { Each = Texts },
        new("attribute", Values, "attributes of the visit") { Each = Texts },
        new("amount", Values, "amounts compared with others: `{ left: over 3500 }`") { Each = ValueKind.Comparison },
        new("date", ValueKind.Period, "the visit lies in the period"),
        new("not", ValueKind.Shape, "the condition inside does not hold") { Below = () => Condition! },
        new("any", ShapeList, "one of these conditions holds") { Below = () => Condition! },
    ];

    private static readonly Key[] RuleKeys =
    [
        new("base", Amount, "the amount that the layer looks at; `left` when not said"),
        new("base_cap", AmountOrShapes, "a limit to the base") { Below = () => Cap! },
        new("deductible", AmountOrShapes, "what the person bears first") { Below = () => Deductible! },
        new("rate", Rate, "the share that is paid"),
        new("bands", Bands, "rates by amount"),
        new("pays", Amount, "a lump sum instead of a rate"),
        new("edges", Choice, "whether band edges lie on the excess over the deductible or on the amount") { Words = ["excess", "amount"] },
        new("apply", Choice, "each part at its band's rate, or all at the rate of the band reached") { Words = ["progressive", "reached"] },
        new("cap", AmountOrShapes, "the most that is paid") { Below = () => Cap! },
    ];

    /// <summary>A condition.</summary>
    public static Shape Condition { get; } = new("condition", ConditionKeys);

    /// <summary>A value and when it holds.</summary>
    public static Shape Case { get; } =
        new("case", [.. ConditionKeys, new("is", Term, "the value"), new("otherwise", Term, "the value when no case fits"), .. Cited]);

    /// <summary>A deductible in full.</summary>
    public static Shape Deductible { get; } =
        new(
            "deductible",
            [
                new("is", Amount, "the amount"),
                new("per", Choice, "every visit bears it, or all visits of a year together") { Words = ["visit", "year"] },
                new("year_ceiling", Amount, "the most that all visits of a year bear"),
                new("unknown", Text, "why it is not known"),
                .. Cited,
            ]
        );

    /// <summary>A cap in full.</summary>
    public static Shape Cap { get; } =
        new(
            "cap",
            [
                .. ConditionKeys,
                new("is", Amount, "the amount"),
                new("per", Choice, "how long it holds") { Words = ["visit", "month", "quarter", "half-year", "year"] },
                new("shared", Text, "the account of the year that several layers or rows draw on"),
                new("unknown", Text, "why it is not known"),
                new("otherwise", Amount, "the cap when no case fits"),
                .. Cited,
            ]
        );

    /// <summary>A row of a layer's table.</summary>
    public static Shape Row { get; } =
        new(
            "row",
            [
                .. ConditionKeys,
                .. RuleKeys,
                new("label", Text, "the row's name in messages and for unknown values"),
                new("exception", Flag, "this row goes before the rows without"),
                .. Cited,
            ]
        );

    /// <summary>A change of the row that applies.</summary>
    public static Shape Adjustment { get; } =
        new(
            "adjustment",
            [
                .. ConditionKeys,
                new("rate", Change, "+N points, -N points, times R") { Pattern = Patterns.RateChange },
                new("deductible", Change, "times R, plus A, minus A, is A, none") { Pattern = Patterns.AmountChange },
                new("cap", Change, "times R, plus A, minus A, is A, none") { Pattern = Patterns.AmountChange },
                new("paid", Change, "times R") { Pattern = Patterns.PaidChange },
                new("missing_referral", Flag, "a reduction for want of a referral or filing"),
                .. Cited,
            ]
        );

    /// <summary>A layer.</summary>
    public static Shape Layer { get; } =
        new(
            "layer",
            [
                new("title", ValueKind.Bilingual, "the layer's name"),
                new("fund", Text, "the fund that pays"),
                new("of", Choices, "the parts of the bill that it pays")
                {
                    Words = ["in_policy", "first_pay", "over_limit", "out_of_policy", "all"],
                },
                new("when", ValueKind.Shape, "otherwise the layer pays nothing") { Below = () => Condition! },
                new("counts", Text, "`visit`, `year`, or a window such as `12 months`") { Pattern = Patterns.Counts },
                .. RuleKeys,
                new("table", ShapeList, "rows of conditions and values") { Below = () => Row! },
                new("choose", Choice, "at most one row fits, or the row that pays most") { Words = ["only", "best"] },
                new("adjust", ShapeList, "changes of the row that applies") { Below = () => Adjustment! },
                new("times", Whole, "at most so many payments a year"),
                new("round", Text, "`fen`, `jiao` or `yuan`, and `half up`, `down` or `up`") { Pattern = Patterns.Round },
                new("cliff", Text, "why this layer may jump"),
                new("unknown", Text, "why nothing is known of the layer"),
                new("after", Text, "the layer before it"),
                new("before", Text, "the layer after it"),
                .. Cited,
            ]
        );

    /// <summary>A document.</summary>
    public static Shape Document { get; } =
        new(
            "document",
            [
                new("division", Text, "the six-digit code of the division it governs") { Pattern = Patterns.Division, IsRequired = true },
                new("title", ValueKind.Bilingual, "its title") { IsRequired = true },
                new("number", Text, "the number of the official document"),
                new("issuers", Texts, "issuing bodies"),
                new("hierarchy", Choice, "its place in the hierarchy of rules")
                {
                    Words =
                    [
                        "national law",
                        "national document",
                        "local regulation",
                        "government rule",
                        "normative document",
                        "service guide",
                        "test document",
                    ],
                },
                new("text", Choice, "how much of its text was read; `reported` when not said") { Words = ["reported", "part", "whole"] },
                new("issued", Day, "the date of issue"),
                new("effective", ValueKind.Period, "the period in force") { IsRequired = true },
                new("status", Choice, "whether it is in force") { Words = ["in force", "expired", "draft", "test"] },
                new("extends", Text, "the document it builds on: a division code or a path"),
                new("checked", Day, "when a human last compared it with its sources"),
                new("notes", Text, "free text for readers"),
                new("sources", ShapeMap, "where its values come from") { Pattern = Patterns.Name, Below = () => SideShapes.Source! },
                new("parameters", ShapeMap, "dated values") { Pattern = Patterns.Name, Below = () => SideShapes.Parameter! },
                new("categories", ShapeMap, "recipient categories") { Pattern = Patterns.Name, Below = () => SideShapes.Category! },
                new("groups", Values, "named groups of categories") { Each = Texts },
                new("facts", ShapeMap, "amounts that a visit must bring") { Pattern = Patterns.Name, Below = () => SideShapes.Fact! },
                new("diseases", Values, "named sets of diseases") { Each = Texts },
                new("funds", ShapeMap, "the funds that pay") { Pattern = Patterns.Name, Below = () => SideShapes.Fund! },
                new("layers", ShapeMap, "what is paid, in order; `NAME: none` takes out a layer of the parent")
                {
                    Pattern = Patterns.Name,
                    Words = ["none"],
                    Below = () => Layer!,
                },
                new("premiums", ShapeList, "premiums and their subsidies") { Below = () => SideShapes.Premium! },
                new("bounds", ShapeList, "what a child document may not change") { Below = () => SideShapes.Bound! },
                new("requires", ShapeList, "what a child document has to hold") { Below = () => SideShapes.Requirement! },
                new("implied", ShapeList, "rules that the text leaves implicit") { Below = () => SideShapes.Implied! },
                new("criteria", ShapeList, "who is recognised") { Below = () => SideShapes.Criterion! },
                new("handling", ShapeList, "steps, papers and time limits") { Below = () => SideShapes.Handling! },
                new("raising", ShapeList, "how the money is raised") { Below = () => SideShapes.Raising! },
                new("warnings", ShapeList, "early warning of poverty through illness") { Below = () => SideShapes.Warning! },
                new("emergency", ShapeList, "emergency assistance") { Below = () => SideShapes.Emergency! },
            ]
        );

    /// <summary>The keys of a condition together with others.</summary>
    internal static IReadOnlyList<Key> WithConditions(params IReadOnlyList<Key> keys) => [.. ConditionKeys, .. keys, .. Cited];

    /// <summary>Some keys together with those of a citation.</summary>
    internal static IReadOnlyList<Key> WithCitation(params IReadOnlyList<Key> keys) => [.. keys, .. Cited];
}
