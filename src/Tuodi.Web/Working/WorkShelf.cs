using Microsoft.Extensions.Hosting;

namespace Tuodi.Web.Working;

/// <summary>The works of this server that pages look at. What is not here any more is begun again by whoever asks for it; what holds personal data is held no longer than it is used.</summary>
/// <typeparam name="T">What they come to.</typeparam>
/// <param name="life">Ends them with the server.</param>
public sealed class WorkShelf<T>(IHostApplicationLifetime life)
{
    /// <summary>So many are kept; those that nobody looked at longest go first, but none that goes on.</summary>
    public const int Kept = 4;

    /// <summary>How long what a work came to is held.</summary>
    public static TimeSpan HeldFor { get; } = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly List<(string Key, Work<T> Work)> _works = [];

    /// <summary>Ends works with the server.</summary>
    public CancellationToken Cancel => life.ApplicationStopping;

    /// <summary>A work that is here, or nothing.</summary>
    public Work<T>? Find(string key)
    {
        lock (_gate)
        {
            return Take(key);
        }
    }

    /// <summary>A work that is here, or else one that begins.</summary>
    /// <param name="key">Its name; nobody guesses that of another user.</param>
    /// <param name="run">Does it.</param>
    public Work<T> Of(string key, Func<Work<T>, Task<T>> run)
    {
        lock (_gate)
        {
            if (Take(key) is { } known)
            {
                return known;
            }

            var work = new Work<T>(run);
            _works.Add((key, work));
            _ = DropLaterAsync(key, work);
            for (var i = 0; i < _works.Count && _works.Count > Kept; i++)
            {
                if (_works[i].Work.Task.IsCompleted)
                {
                    _works.RemoveAt(i--);
                }
            }

            return work;
        }
    }

    /// <summary>Forgets a work; one that goes on ends by itself.</summary>
    public void Drop(string key)
    {
        lock (_gate)
        {
            _works.RemoveAll(each => each.Key == key);
        }
    }

    private async Task DropLaterAsync(string key, Work<T> work)
    {
        await work.Task.ContinueWith(_ => { }, TaskScheduler.Default);
        await Task.Delay(HeldFor, TimeProvider.System, Cancel).ContinueWith(_ => { }, TaskScheduler.Default);
        lock (_gate)
        {
            _works.RemoveAll(each => each.Key == key && each.Work == work);
        }
    }

    private Work<T>? Take(string key)
    {
        var at = _works.FindIndex(each => each.Key == key);
        if (at < 0)
        {
            return null;
        }

        var found = _works[at];
        _works.RemoveAt(at);
        _works.Add(found);
        return found.Work;
    }
}
