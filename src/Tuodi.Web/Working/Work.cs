using Tuodi.Kernel;

namespace Tuodi.Web.Working;

/// <summary>Something that takes longer than a page may (后台任务): begun by one page, looked at by others.</summary>
/// <typeparam name="T">What it comes to.</typeparam>
public sealed class Work<T>
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(600);
    private Bilingual? _told;

    internal Work(Func<Work<T>, Task<T>> run) => Task = System.Threading.Tasks.Task.Run(() => run(this));

    /// <summary>How far it has come, or nothing before it said so.</summary>
    public Bilingual? Told => Volatile.Read(ref _told);

    /// <summary>Whether it has come to something.</summary>
    public bool IsDone => Task.IsCompletedSuccessfully;

    /// <summary>What it came to.</summary>
    /// <exception cref="InvalidOperationException">It goes on, or broke off.</exception>
    public T Result => IsDone ? Task.Result : throw new InvalidOperationException("The work has no result");

    /// <summary>What is wrong with what it was given, or nothing.</summary>
    public IReadOnlyList<Problem> Problems => Task.Exception?.InnerException is ProblemException refused ? refused.Problems : [];

    /// <summary>Whether it ended for a reason that is not told: the database could not be reached, or the server stopped.</summary>
    public bool IsBrokenOff => Task.IsCanceled || (Task.IsFaulted && Problems.Count == 0);

    internal Task<T> Task { get; }

    /// <summary>Says how far it has come.</summary>
    public void Tell(Bilingual told) => Volatile.Write(ref _told, told);

    /// <summary>Waits a moment for what is nearly done, so that small things are shown at once.</summary>
    public Task WaitAsync() => System.Threading.Tasks.Task.WhenAny(Task, System.Threading.Tasks.Task.Delay(Soon, TimeProvider.System));
}
