namespace Tuodi.Tests.Promises.Faults;

/// <summary>Fails at one of the points that a database passes through; after a crash nothing works any more.</summary>
/// <param name="at">The number of the point, from 1.</param>
/// <param name="isCrash">Whether all that follows fails too, until the database is opened anew.</param>
internal sealed class FaultPlan(int at, bool isCrash)
{
    private int _passed;
    private bool _isArmed;

    /// <summary>Where it failed, or nothing so far.</summary>
    public string? Failed { get; private set; }

    public bool IsCrashed => isCrash && Failed is not null;

    public void Arm() => _isArmed = true;

    /// <exception cref="FaultException">This is the point, or the database crashed before.</exception>
    public void Pass(string point)
    {
        if (IsCrashed)
        {
            throw new FaultException($"after {Failed}");
        }

        if (_isArmed && ++_passed == at)
        {
            Failed = point;
            throw new FaultException(point);
        }
    }
}
