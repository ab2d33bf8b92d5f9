using Tuodi.Web.Framing;

namespace Tuodi.Web.Working;

/// <summary>Works as pages look at them.</summary>
internal static class Works
{
    /// <summary>What a page shows while a work goes on or after it broke off; nothing when it has come to something or was refused.</summary>
    /// <param name="call">The request.</param>
    /// <param name="shelf">Where the work is.</param>
    /// <param name="key">Its name there.</param>
    /// <param name="work">The work.</param>
    /// <param name="title">What is done.</param>
    /// <param name="back">The page above.</param>
    public static async Task<PageAnswer?> WaitAsync<T>(
        PageCall call,
        WorkShelf<T> shelf,
        string key,
        Work<T> work,
        string title,
        (string Path, string Text) back
    )
    {
        await work.WaitAsync();
        if (work.IsDone || work.Problems.Count > 0)
        {
            return null;
        }

        // What broke off is begun anew by whoever opens the page again.
        if (work.IsBrokenOff)
        {
            shelf.Drop(key);
        }

        return PageAnswer.Show<WaitingPage, Waiting>(new Waiting(title, back, work.Told) { IsBrokenOff = work.IsBrokenOff });
    }
}
