using Tuodi.Storage.Auditing;

namespace Tuodi.Storage.Transactions;

/// <summary>An act on its way: decided before the commit, told after it.</summary>
/// <param name="act">The act.</param>
/// <param name="since">When it was taken in, by the clock's timestamp.</param>
internal sealed class Pending(Act act, long since)
{
    private readonly TaskCompletionSource<Done> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Done _done;
    private Exception? _error;

    public Act Act => act;

    /// <summary>What the audit trail is to say of it in the commit that makes it true, or nothing.</summary>
    public Decision? Decision { get; private set; }

    public long Since => since;

    /// <summary>How it went, in the words of the metrics.</summary>
    public string Outcome =>
        _error switch
        {
            null => "done",
            Refusal => "refused",
            _ => "failed",
        };

    public Task<Done> Answer => _answer.Task;

    public void Decided(Done done, Decision? decision)
    {
        _done = done;
        _error = null;
        Decision = decision;
    }

    public void Refused(Refusal refusal) => Broken(refusal);

    public void Broken(Exception error)
    {
        _error = error;
        Decision = null;
    }

    // Nothing is told before the commit that makes it true.
    public void Complete()
    {
        if (_error is null)
        {
            _answer.TrySetResult(_done);
        }
        else
        {
            _answer.TrySetException(_error);
        }
    }

    public void Fail(Exception error)
    {
        _error = error;
        _answer.TrySetException(error);
    }
}
