using System.Text.RegularExpressions;
using Tuodi.Kernel;
using Tuodi.Legislation.Importing;
using Tuodi.Legislation.Texts;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Policies;

namespace Tuodi.Web.Pages.Legislation.Texts;

/// <summary>What a person answers of a text that is taken in: what stands beside it and not in it.</summary>
internal static partial class TextAnswers
{
    /// <summary>The levels of who issued a text.</summary>
    public static readonly IReadOnlyList<string> Levels = ["national", "province", "city", "county"];

    /// <summary>What an index may say of validity.</summary>
    public static readonly IReadOnlyList<string> States = ["valid", "expired", "repealed"];

    private const int NameMax = 80;

    /// <summary>The answers; what is wrong is told at its field.</summary>
    /// <param name="call">The request.</param>
    /// <param name="nameField">The field with the name under which the text is kept.</param>
    /// <param name="text">The text, which tells what nobody answers.</param>
    public static TextDetails Read(PageCall call, string nameField, LegalText text)
    {
        var fields = call.Fields;
        var name = fields.Needed(nameField, fields.Text(nameField, NameMax));
        if (Unfit().IsMatch(name) || (name.Length > 0 && name.Trim('.').Length == 0))
        {
            fields.WrongBy(nameField, "law.wrong-name");
        }

        var division = fields.Text("division");
        var hasDivision = AreaCode.TryParse(division ?? string.Empty, out var code);
        if (division is not null && !hasDivision)
        {
            fields.WrongBy("division", "law.wrong-division");
        }

        var known = call.Of<PolicyDocuments>().Known;
        var named = hasDivision ? known.Study.Concat(known.Places).FirstOrDefault(each => each.Code == code) : null;
        return new TextDetails
        {
            Id = name,
            Number = text.Number ?? fields.Text("number"),
            Issuers = fields.Text("issuers")?.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            Level = fields.OneOf("level", Levels),
            Jurisdiction = fields.Text("place") ?? named?.Name.Chinese,
            Division = division,
            Region = (named ?? known.Study.FirstOrDefault(each => hasDivision && each.Code.SameProvince(code)))?.Region.ToString(),
            Issued = fields.Day("issued"),
            Effective = fields.Day("effective"),
            Status = fields.OneOf("state", States),
            Source = fields.Text("source"),
        };
    }

    private static readonly char[] Between = [';', '；', '、'];

    /// <summary>What a name of the register cannot have, since addresses and files cannot.</summary>
    [GeneratedRegex("""[/\\:*?"<>|#%&;\s]+""")]
    public static partial Regex Unfit();
}
