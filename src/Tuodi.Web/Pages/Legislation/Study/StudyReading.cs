using Tuodi.Legislation.Study;
using Tuodi.Legislation.Wording;
using Tuodi.Web.Framing;
using Tuodi.Web.Pages.Legislation.Figures;
using Tuodi.Web.Pages.Legislation.Texts;
using Tuodi.Web.Pages.Policies;

namespace Tuodi.Web.Pages.Legislation.Study;

/// <summary>The study's tables: the printed figure beside the one from the register or the policy documents, with how many texts stand behind it.</summary>
internal static class StudyReading
{
    public static async Task<PageAnswer> ShowAsync(PageCall call)
    {
        var table = call.Fields.OneOf("table", StudyWords.Tables) ?? StudyWords.Tables[0];
        var day = FigurePage.Day(call);
        var own = call.Of<PlaceFigures>();
        return await FigurePage.AnswerAsync(
            call,
            "law.tables",
            FiguresAsync(call, own, table, day),
            () => FiguresAsync(call, own, table, call.Today),
            figures => Show(call, table, day, figures)
        );
    }

    private static async Task<IReadOnlyList<StudyFigure>> FiguresAsync(PageCall call, PlaceFigures own, string table, DateOnly day)
    {
        if (table == "2")
        {
            return await own.RangesAsync(day);
        }

        using var register = await call.Of<TextRegister>().OpenAsync(call.Cancel);
        var figures = new StudyFigures(Printed(call), day);
        return table == "1" ? figures.Models(register, call.Of<PolicyDocuments>().Known.StudyRegions) : figures.Counts(register);
    }

    private static PageAnswer Show(PageCall call, string table, DateOnly day, IReadOnlyList<StudyFigure> figures)
    {
        string Say(string name) => LegislationWords.Row(name, call.Language);
        var drawing = table switch
        {
            "1" => ModelFigure.Draw(figures, Say),
            "2" => RangeFigure.Draw(figures, Say),
            _ => null,
        };
        if (drawing is not null && call.Fields.OneOf("figure", ["svg"]) is not null)
        {
            return SvgFile.Of($"table-{table}", drawing);
        }

        var notes = table == "counts" ? CountTable.Disagreements(Printed(call).Counts(), call.Language) : [];
        return StudyTable
            .Of(call, table)
            .Answer(
                call,
                figures,
                view => PageAnswer.Show<StudyPage, StudyShown>(new StudyShown(table, day, figures, view, drawing, notes))
            );
    }

    private static StudyData Printed(PageCall call) => new(Path.Combine(call.Options.Home, "data", "legislation", "study"));
}
