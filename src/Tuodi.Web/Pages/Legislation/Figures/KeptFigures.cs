using Tuodi.Storage.Transactions;

namespace Tuodi.Web.Pages.Legislation.Figures;

/// <summary>Figures that take longer than a page may (0.3 s to 2 s for all places): worked out when somebody first asks, beside the pages and one after the other, and kept for whoever asks next.</summary>
/// <remarks>
/// The key names the documents too: those of a server stay as they were when it read them, until two persons put another into force. What was asked for least lately
/// makes room; what went wrong is tried again.
/// </remarks>
/// <typeparam name="TKey">What the figures depend on.</typeparam>
/// <typeparam name="T">The figures.</typeparam>
/// <param name="turn">Whose turn it is.</param>
/// <param name="work">Works them out.</param>
internal sealed class KeptFigures<TKey, T>(WorkTurn turn, Func<TKey, T> work)
    where TKey : notnull
{
    private const int Most = 8;

    private readonly Lock _gate = new();
    private readonly LinkedList<(TKey Key, Task<T> Work)> _kept = [];

    /// <summary>The figures, worked out or on their way.</summary>
    /// <exception cref="BusyException">Too many others are on their way.</exception>
    public Task<T> Of(TKey key)
    {
        lock (_gate)
        {
            var found = _kept.FirstOrDefault(each => each.Key.Equals(key));
            if (found.Work is not null)
            {
                _kept.Remove(found);
            }

            if (found.Work is null or { IsFaulted: true })
            {
                // So many days at once are not asked for by readers.
                if (_kept.Count(each => !each.Work.IsCompleted) >= Most)
                {
                    throw new BusyException();
                }

                found = (key, turn.Run(() => work(key)));
            }

            _kept.AddFirst(found);
            if (_kept.Count > Most)
            {
                _kept.Remove(_kept.Last(each => each.Work.IsCompleted));
            }

            return found.Work!;
        }
    }
}
