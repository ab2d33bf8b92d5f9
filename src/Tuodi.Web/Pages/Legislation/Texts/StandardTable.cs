using Tuodi.Legislation.Extracting;
using Tuodi.Legislation.Wording;
using Tuodi.Office.Exports;
using Tuodi.Web.Framing;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Texts;

/// <summary>The standards of a text, row by row.</summary>
internal static class StandardTable
{
    public static ListedTable<Standard> Of(PageCall call) =>
        new()
        {
            Name = "standards",
            Columns =
            [
                new("clause", "law.clause", standard => standard.Clause),
                new(
                    "recipient",
                    "law.recipient",
                    standard => standard.Recipient.Name.Length > 0 ? standard.Recipient.Name : call.W["law.nobody-named"]
                ),
                new("method", "law.method", standard => standard.Method.Length > 0 ? LegislationWords.Spoken(standard.Method) : null),
                new("measure", "law.measure", standard => LegislationWords.Spoken(StandardNames.Of(standard.Measure))),
                new("value", "law.value", standard => StandardWords.Value(standard), ExportForm.Digits),
                new("condition", "law.condition", standard => StandardWords.Condition(standard)),
                new("scope", "law.scope", standard => Scope(call.W, standard.Scope)),
                new("quote", "law.quote", standard => standard.Quote),
            ],
        };

    private static State Scope(Words words, StandardScope scope) =>
        new(words[LegislationWords.Spoken(StandardNames.Of(scope))], scope == StandardScope.Assistance ? Tone.Good : Tone.Plain);
}
