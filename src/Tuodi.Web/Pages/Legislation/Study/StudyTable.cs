using Tuodi.Legislation.Study;
using Tuodi.Legislation.Wording;
using Tuodi.Office.Exports;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Policies;
using Tuodi.Web.Parts;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Study;

/// <summary>The columns of a table of the study.</summary>
internal static class StudyTable
{
    private const int Digits = 6;

    public static ListedTable<StudyFigure> Of(PageCall call, string table)
    {
        var names = call.Of<PolicyDocuments>().NameOf;
        return new()
        {
            Name = $"table-{table}",
            Columns =
            [
                new("row", "law.row", figure => LegislationWords.Row(figure.Row, call.Language)),
                new("column", "law.column", figure => call.W[LegislationWords.Spoken(figure.Column)]),
                new("paper", "law.paper", figure => Printed(call.W, figure), ExportForm.Digits),
                new("register", "law.from-register", figure => StudyWords.Value(figure, figure.Register), ExportForm.Digits),
                new("compared", "law.differs", figure => Compared(call.W, figure)),
                new("behind", "law.behind", figure => figure.Behind, ExportForm.Count),
                .. table == "2"
                    ? (Column<StudyFigure>[])[new("unknown", "law.behind-unknown", figure => figure.Unknown, ExportForm.Count)]
                    : [],
                .. table == "counts"
                    ? []
                    : (Column<StudyFigure>[])
                        [
                            new(
                                "where",
                                "law.where",
                                figure => string.Join(call.W["law.and"], figure.Where.Select(each => Named(call.W, names, each)))
                            ),
                        ],
            ],
        };
    }

    /// <summary>A figure as the paper prints it, with its sign of inequality.</summary>
    public static string Printed(Words words, StudyFigure figure) =>
        StudyWords.Value(figure, figure.Paper)
        + (figure.Bound is null ? string.Empty : $" ({words[LegislationWords.Spoken(figure.Bound)]})");

    private static object? Compared(Words words, StudyFigure figure) =>
        figure.Agreement switch
        {
            StudyAgreement.Agrees => new State(words["law.agree"], Tone.Good),
            StudyAgreement.Differs => new State(words["law.differ"], Tone.Warning),
            StudyAgreement.HoldsLess => new State(words["law.holds-less"], Tone.Plain),
            _ => null,
        };

    // A division with the attribute for which alone the figure holds, as 540000[benefit=major]; or the name of a place.
    private static string Named(Words words, Func<string, Tuodi.Kernel.Bilingual?> names, string where) =>
        where.Length >= Digits && names(where[..Digits]) is { } name ? words[name] + where[Digits..] : where;
}
