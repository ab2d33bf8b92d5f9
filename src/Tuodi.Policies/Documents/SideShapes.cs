using static Tuodi.Policies.Documents.ValueKind;

namespace Tuodi.Policies.Documents;

/// <summary>The shapes beside the layers: sources, parameters, premiums, bounds and provisions.</summary>
public static class SideShapes
{
    /// <summary>A source.</summary>
    public static Shape Source { get; } =
        new(
            "source",
            [
                new("title", ValueKind.Bilingual, "its title") { IsRequired = true },
                new("url", Text, "its address"),
                new("grade", Choice, "how good the evidence is") { IsRequired = true, Words = Shapes.Grades },
                new("seen", Day, "when it was seen"),
                new("notes", Text, "free text for readers"),
            ]
        );

    /// <summary>A parameter.</summary>
    public static Shape Parameter { get; } =
        new(
            "parameter",
            Shapes.WithCitation(
                new Key("title", ValueKind.Bilingual, "its name"),
                new Key("unit", Choice, "what it counts") { Words = ["yuan", "percent", "number"] },
                new Key("values", ShapeMap, "values by calendar year or by the day from which they hold")
                {
                    Pattern = Patterns.YearOrDay,
                    Below = () => ParameterValue!,
                },
                new Key("is", Text, "its only value"),
                new Key("why", Text, "why it is not known"),
                new Key("checked", Day, "when a human last checked it")
            )
        );

    /// <summary>A dated value of a parameter.</summary>
    public static Shape ParameterValue { get; } =
        new(
            "value",
            Shapes.WithCitation(
                new Key("is", Text, "the value"),
                new Key("why", Text, "why it is not known"),
                new Key("checked", Day, "when a human last checked it")
            )
        );

    /// <summary>A recipient category.</summary>
    public static Shape Category { get; } =
        new(
            "category",
            Shapes.WithCitation(
                new Key("title", ValueKind.Bilingual, "its name"),
                new Key("look_back", Text, "how long before recognition visits count") { Pattern = Patterns.Span },
                new Key("valid", Text, "how long recognition lasts") { Pattern = Patterns.Span },
                new Key("during", Choice, "which day decides when status changes during a stay") { Words = ["settlement", "stay"] }
            )
        );

    /// <summary>A declared fact.</summary>
    public static Shape Fact { get; } =
        new(
            "fact",
            [
                new("title", ValueKind.Bilingual, "its name"),
                new("unit", Choice, "what it counts") { Words = ["yuan", "number"] },
                new("notes", Text, "free text for readers"),
            ]
        );

    /// <summary>A fund.</summary>
    public static Shape Fund { get; } =
        new(
            "fund",
            Shapes.WithCitation(
                new Key("title", ValueKind.Bilingual, "its name"),
                new Key("field", Text, "the field of the national interface")
            )
        );

    /// <summary>Premiums of a year.</summary>
    public static Shape Premium { get; } =
        new(
            "premium",
            Shapes.WithCitation(
                new Key("year", Whole, "the insurance year") { IsRequired = true },
                new Key("scheme", Choices, "the scheme") { Words = ["residents", "employees"] },
                new Key("premium", Amount, "what a person pays without subsidy") { IsRequired = true },
                new Key("rows", ShapeList, "who is subsidised") { Below = () => PremiumRow! },
                new Key("retroactive", Flag, "whether a premium already paid is subsidised afterwards"),
                new Key("start", Choice, "from when a newly recognised person is subsidised")
                {
                    Words = ["same month", "next month", "next year"],
                }
            )
        );

    /// <summary>A row of premium subsidies.</summary>
    public static Shape PremiumRow { get; } =
        new(
            "premium row",
            Shapes.WithConditions(
                new Key("subsidy", Term, "an amount, or a rate of the premium, from the medical assistance fund"),
                new Key("pays", Values, "amounts or rates by payer") { Each = Term },
                new Key("label", Text, "the row's name in messages")
            )
        );

    /// <summary>What a child document may not change.</summary>
    public static Shape Bound { get; } =
        new(
            "bound",
            Shapes.WithCitation(
                new Key("id", Text, "its name"),
                new Key("layer", Text, "the layer it binds") { IsRequired = true },
                new Key("who", Texts, "the categories it is about"),
                new Key("rate", Text, "at least R, at most R, about R"),
                new Key("deductible", Text, "at least A, at most A, about A, none"),
                new Key("cap", Text, "at least A, at most A, about A, none"),
                new Key("of", Choices, "the parts of the bill that may be paid")
                {
                    Words = ["in_policy", "first_pay", "over_limit", "out_of_policy", "all"],
                },
                new Key("within", Rate, "how far `about` reaches; 20% when not said"),
                new Key("strength", Choice, "an error, or a warning") { Words = ["must", "principle"] }
            )
        );

    /// <summary>What a child document has to hold, as far as no single value tells it.</summary>
    public static Shape Requirement { get; } =
        new(
            "requirement",
            Shapes.WithConditions(
                new Key("id", Text, "its name") { IsRequired = true },
                new Key("element", Choice, "the structural element it is about") { IsRequired = true, Words = Elements.Words },
                new Key("layer", Text, "the layer it is about"),
                new Key("fund", Text, "the fund of whose layers it is about"),
                new Key("paid", Flag, "whoever is named is paid something"),
                new Key("only", ValueKind.Shape, "nothing is paid but where this holds") { Below = () => Shapes.Condition },
                new Key("beside", Text, "the category whose own values are the measure of `rate` and `deductible`"),
                new Key("rate", Text, "beside another category: at least +5 points, at most -1 point"),
                new Key("deductible", Text, "beside another category: at most 50%"),
                new Key("premium", Text, "at least R of the premium is subsidised, or `some`"),
                new Key("section", Choice, "the document speaks of this") { Words = Elements.Sections },
                new Key("others_by", Choice, "the lowest government that may name further categories") { Words = ["province", "county"] },
                new Key("strength", Choice, "whether the national text leaves no choice") { Words = ["must", "principle"] }
            )
        );

    /// <summary>A rule that the text leaves implicit.</summary>
    public static Shape Implied { get; } =
        new("implied rule", Shapes.WithCitation(new Key("rule", Text, "the rule"), new Key("why", Text, "the reason")));

    /// <summary>A criterion of recognition.</summary>
    public static Shape Criterion { get; } =
        new(
            "criterion",
            Shapes.WithCitation(
                new Key("who", Texts, "the categories"),
                new Key("income", Text, "the income test"),
                new Key("property", Text, "the property test"),
                new Key("expenditure", Text, "the expenditure test"),
                new Key("look_back", Text, "the period that is looked at"),
                new Key("certified_by", Text, "who recognises")
            )
        );

    /// <summary>A step of handling.</summary>
    public static Shape Handling { get; } =
        new(
            "handling step",
            Shapes.WithCitation(
                new Key("step", Text, "what is done"),
                new Key("actor", Text, "by whom"),
                new Key("papers", Texts, "with which papers"),
                new Key("days", Whole, "within how many days"),
                new Key("day_kind", Choice, "which days") { Words = ["working", "calendar"] }
            )
        );

    /// <summary>A rule of fund raising.</summary>
    public static Shape Raising { get; } =
        new(
            "fund raising rule",
            Shapes.WithCitation(
                new Key("level", Text, "the level of government"),
                new Key("method", Choice, "the type of rule") { Words = ["principle", "proportion", "amount", "formula"] },
                new Key("share", Rate, "its share"),
                new Key("amount", Text, "its amount"),
                new Key("formula", Text, "the formula")
            )
        );

    /// <summary>An early-warning threshold.</summary>
    public static Shape Warning { get; } =
        new(
            "warning",
            Shapes.WithCitation(
                new Key("who", Texts, "the categories"),
                new Key("measure", Text, "what is measured"),
                new Key("threshold", Text, "the amount from which it warns"),
                new Key("share", Rate, "the share from which it warns"),
                new Key("of", Text, "the amount that the share is of"),
                new Key("push", Text, "how often lists are passed on")
            )
        );

    /// <summary>A rule of emergency assistance.</summary>
    public static Shape Emergency { get; } = new("emergency rule", Shapes.WithCitation(new Key("rule", Text, "the rule")));
}
