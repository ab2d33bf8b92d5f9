using Tuodi.Storage.Settling;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Calculating;

/// <summary>The case of a person of the register, as the form says it.</summary>
internal static class RegisteredCase
{
    /// <summary>The kinds of visits that may be asked for.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["inpatient", "outpatient", "chronic", "emergency", "application"];

    /// <summary>The schemes by their codes.</summary>
    public static IReadOnlyList<string> Schemes { get; } = ["390", "310"];

    /// <summary>The visit, or nothing where none is asked for yet or something is wrong, which is told.</summary>
    public static HypotheticalVisit? Asked(PageCall call)
    {
        var fields = call.Fields;
        if (fields.Written("total").Length == 0 && fields.Written("institution").Length == 0)
        {
            return null;
        }

        var person = fields.Needed("person", fields.Text("person"));
        var institution = fields.Needed("institution", fields.Text("institution"));
        var bill = BillFields.Read(fields);
        var kind = fields.OneOf("kind", Kinds) ?? Kinds[0];
        var scheme = fields.OneOf("scheme", Schemes) ?? Schemes[0];
        var disease = fields.Text("disease");
        var day = fields.Day("day") ?? call.Today;
        return fields.AreGood && bill is not null
            ? new HypotheticalVisit
            {
                Person = person,
                Institution = institution,
                Kind = kind,
                Scheme = scheme,
                Disease = disease,
                Day = day,
                Bill = bill,
            }
            : null;
    }
}
