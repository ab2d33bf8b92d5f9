using Dapper;
using Tuodi.Kernel;
using Tuodi.Storage.Databases;

namespace Tuodi.Storage.Checking;

/// <summary>What the checks share: the database at one moment, and what was found so far.</summary>
internal sealed class CheckRun(Snapshot snapshot, IProgress<CheckProgress>? progress, CancellationToken cancel)
{
    private readonly List<CheckFinding> _findings = [];

    public IDatabase Database => snapshot.Database;

    public IReadOnlyList<CheckFinding> Findings => _findings;

    public long Count { get; private set; }

    public async Task<List<T>> QueryAsync<T>(string query, object? parameters = null)
    {
        cancel.ThrowIfCancellationRequested();
        return [.. await snapshot.Connection.QueryAsync<T>(query, parameters).ConfigureAwait(false)];
    }

    public void Report(string check, long done, long? total) => progress?.Report(new CheckProgress(check, done, total));

    public void Find(string check, string? area, string place, string chinese, string english)
    {
        Count++;
        if (_findings.Count < CheckReport.FindingsMax)
        {
            _findings.Add(new CheckFinding(check, area, place, new Bilingual(chinese, english)));
        }
    }
}
