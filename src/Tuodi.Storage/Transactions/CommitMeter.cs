using System.Diagnostics.Metrics;

namespace Tuodi.Storage.Transactions;

/// <summary>Measures the group commit; while nobody listens it costs a look at a flag.</summary>
public sealed class CommitMeter : IDisposable
{
    /// <summary>The name by which listeners find it.</summary>
    public const string Name = "Tuodi.Storage";

    private readonly Meter _meter = new(Name);
    private readonly TimeProvider _clock;
    private readonly Counter<long> _acts;
    private readonly Histogram<double> _duration;
    private readonly Histogram<long> _batch;

    internal CommitMeter(TimeProvider clock, Func<long> waiting)
    {
        _clock = clock;
        _acts = _meter.CreateCounter<long>("tuodi.acts", "{act}", "Acts by transaction number and outcome");
        _duration = _meter.CreateHistogram(
            "tuodi.act.duration",
            "s",
            "From taking an act in to telling its outcome",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
            }
        );
        _batch = _meter.CreateHistogram(
            "tuodi.commit.acts",
            "{act}",
            "Acts that shared a commit",
            advice: new InstrumentAdvice<long> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128] }
        );
        _meter.CreateObservableGauge("tuodi.queue.length", waiting, "{act}", "Acts that wait for a commit");
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    internal void Committed(int acts) => _batch.Record(acts);

    internal void Told(Pending pending)
    {
        if (_acts.Enabled)
        {
            _acts.Add(1, new("infno", pending.Act.Request.Infno), new("outcome", pending.Outcome));
            _duration.Record(_clock.GetElapsedTime(pending.Since).TotalSeconds);
        }
    }
}
