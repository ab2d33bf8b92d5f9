using Tuodi.Kernel;
using Tuodi.Web.Framing;
using Tuodi.Web.Tabulating;

namespace Tuodi.Web.Pages.Legislation.Figures;

/// <summary>A page of figures that may still be on their way: it waits a moment, and otherwise says so and looks again.</summary>
internal static class FigurePage
{
    private const int YearMin = 2000;
    private const int YearMax = 2100;
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    /// <summary>The day that is asked for, today where none is.</summary>
    public static DateOnly Day(PageCall call)
    {
        var day = call.Fields.Day("at") ?? call.Today;
        if (day.Year is >= YearMin and <= YearMax)
        {
            return day;
        }

        call.Fields.WrongBy("at", "frame.wrong-day");
        return call.Today;
    }

    /// <summary>The page of some figures.</summary>
    /// <param name="call">The request.</param>
    /// <param name="title">The words of the page's heading.</param>
    /// <param name="work">The figures; worked out for the day that is asked for.</param>
    /// <param name="otherwise">Those of today, where the day asked for has none: that is told at the field.</param>
    /// <param name="show">Shows them.</param>
    public static async Task<PageAnswer> AnswerAsync<T>(
        PageCall call,
        string title,
        Task<T> work,
        Func<Task<T>> otherwise,
        Func<T, PageAnswer> show
    )
    {
        // Who takes a file out waits for it. A moment is one of the reader's, whatever time the county has.
        await Task.WhenAny(work, TableExport.IsAsked(call) ? work : Task.Delay(Moment, TimeProvider.System, call.Cancel));
        if (!work.IsCompleted)
        {
            return PageAnswer.Show<WorkingPage, string>(title);
        }

        try
        {
            return show(await work);
        }
        catch (ProblemException error) when (call.Fields.Written("at").Length > 0)
        {
            call.Fields.Wrong("at", error.Problems[0].Said(call.Language));
            return show(await otherwise());
        }
    }
}
