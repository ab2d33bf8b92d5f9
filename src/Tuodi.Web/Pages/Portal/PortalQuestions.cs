using Tuodi.Comparison.Households;
using Tuodi.Comparison.Places;
using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Settlement.Facts;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Portal;

/// <summary>Reads the answers out of the address, and says at each question what is wrong with it.</summary>
internal static class PortalQuestions
{
    public const string None = "none";
    private const int AgeMax = 130;

    public static IReadOnlyList<string> Kinds { get; } = ["inpatient", "chronic", "outpatient"];

    /// <summary>The answers; nothing where something is wrong, which the fields then tell.</summary>
    public static PortalAnswers? Read(PageCall call, Place place)
    {
        // In the order of the page, in which what is wrong is then told.
        var fields = call.Fields;
        var answers = new PortalAnswers(
            place.Division,
            place.Day,
            fields.Needed("scheme", fields.OneOf("scheme", Codes.Of(CodeField.Scheme))),
            Status(fields, "status", place),
            fields.Needed("kind", fields.OneOf("kind", Kinds)),
            fields.Needed("level", fields.OneOf("level", Codes.Of(CodeField.Level))),
            fields.Needed("where", fields.OneOf("where", HouseholdVisit.Distances)),
            fields.OneOf("referral", Codes.Of(CodeField.Referral)) ?? "local",
            fields.Needed("total", fields.Amount("total")),
            fields.Amount("outside") ?? Money.Zero,
            fields.Amount("earlier") ?? Money.Zero
        )
        {
            Age = fields.Whole("age"),
            Income = fields.Amount("income"),
        };
        answers = answers with { Paid = Paid(fields, answers.Total - answers.Outside) };
        Check(fields, answers);
        return fields.AreGood ? answers : null;
    }

    /// <summary>A recognised status, which has to be answered, also by that there is none.</summary>
    public static string? Status(Fields fields, string name, Place place) =>
        fields.Needed(name, fields.OneOf(name, [None, .. PortalSettling.Statuses(place).Select(each => each.Key)])) is { Length: > 0 } said
        && said != None
            ? said
            : null;

    private static (Money, Money)? Paid(Fields fields, Money covered)
    {
        var (basic, critical) = (fields.Amount("basic"), fields.Amount("critical"));
        if (basic is null && critical is null)
        {
            return null;
        }

        if (basic is null)
        {
            fields.WrongBy("basic", "portal.wrong-paid");
        }
        else if (basic + (critical ?? Money.Zero) is { } paid && paid > covered)
        {
            fields.WrongBy("basic", "portal.wrong-paid-more");
        }

        return (basic ?? Money.Zero, critical ?? Money.Zero);
    }

    private static void Check(Fields fields, PortalAnswers answers)
    {
        if (answers.Total.Fen > Bill.AmountMax || (answers.Total <= Money.Zero && fields.ErrorOf("total") is null))
        {
            fields.WrongBy("total", "portal.wrong-total");
        }

        if (answers.Outside > answers.Total && fields.ErrorOf("total") is null)
        {
            fields.WrongBy("outside", "portal.wrong-outside");
        }

        if (answers.Earlier.Fen > Bill.AmountMax)
        {
            fields.WrongBy("earlier", "portal.wrong-total");
        }

        if (answers.Paid is not null && answers.Earlier > Money.Zero)
        {
            fields.WrongBy("earlier", "portal.wrong-earlier");
        }

        CheckReferral(fields, answers);
        if (answers.Age > AgeMax)
        {
            fields.WrongBy("age", "portal.wrong-age");
        }
    }

    private static void CheckReferral(Fields fields, PortalAnswers answers)
    {
        if (answers.Distance is "province" or "outside" or "city" && fields.Written("referral").Length == 0)
        {
            fields.WrongBy("referral", "portal.wrong-referral");
        }
        else if (answers.IsHomeElsewhere && fields.ErrorOf("referral") is null)
        {
            fields.WrongBy("referral", "portal.wrong-home");
        }
        else if (answers.IsElsewhereAtHome)
        {
            fields.WrongBy("referral", "portal.wrong-elsewhere");
        }
    }
}
