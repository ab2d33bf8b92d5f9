using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using static Tuodi.Policies.Documents.ValueKind;

namespace Tuodi.Settlement.Cases;

/// <summary>The shapes of a case file.</summary>
public static class CaseShapes
{
    /// <summary>A case.</summary>
    public static Shape Case { get; } =
        new(
            "case",
            [
                new("title", ValueKind.Bilingual, "what the case shows"),
                new("source", Text, "where it comes from, or its arithmetic"),
                new("policy", Text, "a division code, or the path of a document relative to this file") { IsRequired = true },
                new("person", ValueKind.Shape, "the person") { IsRequired = true, Below = () => Person! },
                new("parameters", Values, "values that the document leaves unknown, or others for this case") { Each = Text },
                new("accumulators", Values, "the year so far"),
                new("premium", ValueKind.Shape, "the premium of a year") { Below = () => Premium! },
                new("visits", ShapeList, "the visits in the order in which they were settled") { Below = () => Visit! },
                new("totals", ShapeList, "how many people like this one there are") { Below = () => Total! },
            ]
        );

    /// <summary>A person.</summary>
    public static Shape Person { get; } =
        new(
            "person",
            [
                new("scheme", Choice, "the insurance scheme") { Words = Codes.Of(CodeField.Scheme) },
                new("categories", Texts, "recipient categories"),
                new("born", Day, "day of birth"),
                new("sex", Choice, "the person's sex") { Words = Codes.Of(CodeField.Sex) },
                new("disability_grade", Whole, "disability grade from 1 to 4; 0 for none"),
                new("retired", Flag, "whether retired"),
                new("attributes", Values, "what only some policies ask") { Each = Text },
                new("since", Values, "when a status was recognised") { Each = Day },
                new("until", Values, "the last day of a status") { Each = Day },
            ]
        );

    /// <summary>The premium of a year.</summary>
    public static Shape Premium { get; } =
        new(
            "premium",
            [
                new("year", Whole, "the insurance year") { IsRequired = true },
                new("already_paid", Flag, "whether the person has paid it before being recognised"),
                new("recognised", Day, "when the status was recognised"),
                new("expect", Values, "what is expected: premium, subsidy, person, or a payer") { Each = ValueKind.Money },
            ]
        );

    /// <summary>A visit.</summary>
    public static Shape Visit { get; } =
        new(
            "visit",
            [
                new("id", Text, "its name"),
                new("date", Day, "the day it is settled for"),
                new("admitted", Day, "the first day of the stay"),
                new("kind", Choice, "its kind") { Words = Codes.Of(CodeField.Visit) },
                new("institution", ValueKind.Shape, "where it took place") { Below = () => Institution! },
                new("disease", Text, "a text or code"),
                new("referral", Choice, "how the person came there") { Words = Codes.Of(CodeField.Referral) },
                new("attributes", Values, "what only some policies ask") { Each = Text },
                new("amounts", Values, "total, in_policy, first_pay, over_limit, out_of_policy, and the facts of the policy")
                {
                    Each = ValueKind.Money,
                },
                new("paid", Values, "payments of layers given as facts") { Each = ValueKind.Money },
                new("counterfactual", Values, "what a given layer would have paid with a referral") { Each = ValueKind.Money },
                new("reverses", Text, "the visit that is taken back"),
                new("corrects", Text, "the visit whose facts these replace"),
                new("expect", Values, "what is expected: layers, person, person_in_policy, or refused"),
            ]
        );

    /// <summary>An institution.</summary>
    public static Shape Institution { get; } =
        new(
            "institution",
            [
                new("level", Choice, "its level") { Words = Codes.Of(CodeField.Level) },
                new("division", Text, "the division it lies in") { Pattern = Patterns.Division },
                new("attributes", Values, "what only some policies ask") { Each = Text },
            ]
        );

    /// <summary>A number of people like the one of the case.</summary>
    public static Shape Total { get; } =
        new(
            "total",
            [new("people", Whole, "how many"), new("expect", Values, "what they get together, by layer") { Each = ValueKind.Money }]
        );
}
