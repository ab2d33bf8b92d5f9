namespace Tuodi.Web.Pages.Legislation.Figures;

/// <summary>Work beside the pages that goes one after the other, in the order in which it was asked for: figures of all kinds share the processors with hospitals, and read documents that one may read at a time.</summary>
internal sealed class WorkTurn
{
    private readonly Lock _gate = new();
    private Task _last = Task.CompletedTask;

    /// <summary>Does some work when its turn comes.</summary>
    public Task<T> Run<T>(Func<T> work)
    {
        lock (_gate)
        {
            var next = _last.ContinueWith(_ => work(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            _last = next;
            return next;
        }
    }
}
