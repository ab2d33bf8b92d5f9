using Tuodi.Storage.Auditing;

namespace Tuodi.Web.Pages.Trail;

/// <summary>A run of the verification, under way or done.</summary>
public sealed class VerificationRun : IProgress<long>
{
    private long _walked;

    /// <summary>Begins it.</summary>
    /// <param name="by">Who asked.</param>
    /// <param name="at">When.</param>
    /// <param name="anchors">With how many anchors it compares.</param>
    /// <param name="total">How many entries there are about; more may come meanwhile.</param>
    /// <param name="verify">Verifies, and tells how many entries it has walked.</param>
    internal VerificationRun(string by, DateTimeOffset at, int anchors, long total, Func<IProgress<long>, Task<AuditReport>> verify)
    {
        By = by;
        At = at;
        Anchors = anchors;
        Total = total;
        Work = Task.Run(() => verify(this));
    }

    /// <summary>Who asked.</summary>
    public string By { get; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; }

    /// <summary>With how many anchors it compares.</summary>
    public int Anchors { get; }

    /// <summary>How many entries there are about.</summary>
    public long Total { get; }

    /// <summary>How many entries it has walked.</summary>
    public long Walked => Interlocked.Read(ref _walked);

    /// <summary>What it came to, or nothing while it goes on or where it broke off.</summary>
    public AuditReport? Report => Work.IsCompletedSuccessfully ? Work.Result : null;

    /// <summary>Whether it ended without a result: the database could not be read, or the server stopped.</summary>
    public bool IsBrokenOff => Work.IsFaulted || Work.IsCanceled;

    internal Task<AuditReport> Work { get; }

    void IProgress<long>.Report(long value) => Interlocked.Exchange(ref _walked, value);
}
