namespace Tuodi.Storage.Transactions;

/// <summary>An act on its way: decided before the commit, told after it.</summary>
internal sealed class Pending(Act act)
{
    private readonly TaskCompletionSource<Done> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Done _done;
    private Exception? _error;

    public Act Act => act;

    public Task<Done> Answer => _answer.Task;

    public void Decided(Done done)
    {
        _done = done;
        _error = null;
    }

    public void Refused(Refusal refusal) => _error = refusal;

    public void Broken(Exception error) => _error = error;

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

    public void Fail(Exception error) => _answer.TrySetException(error);
}
