using Tuodi.Storage.Databases;
using Tuodi.Storage.Settling;

namespace Tuodi.Storage.Checking;

/// <summary>Checks that what a database holds agrees with itself: journal, references, charges, and every year worked out again.</summary>
/// <param name="database">The database, at the schema of this version.</param>
/// <param name="policies">The rules by which settlements were made.</param>
public sealed class DatabaseCheck(IDatabase database, PolicyShelf policies)
{
    /// <summary>Checks the database as it stands at one moment; it is only read.</summary>
    /// <param name="progress">Is told how far it has come.</param>
    /// <param name="cancel">Stops between queries.</param>
    public async Task<CheckReport> RunAsync(IProgress<CheckProgress>? progress, CancellationToken cancel)
    {
        var snapshot = await Snapshot.OpenAsync(database, cancel).ConfigureAwait(false);
        await using (snapshot.ConfigureAwait(false))
        {
            var run = new CheckRun(snapshot, progress, cancel);
            await JournalCheck.RunAsync(run).ConfigureAwait(false);
            await ReferenceCheck.RunAsync(run).ConfigureAwait(false);
            await ChargeCheck.RunAsync(run).ConfigureAwait(false);
            var years = new YearCheck(run, policies);
            await years.RunAsync().ConfigureAwait(false);
            var entries = (await run.QueryAsync<long>("select count(*) from journal_entry").ConfigureAwait(false))[0];
            return new CheckReport(years.Settlements, years.Years, entries, run.Findings, run.Count);
        }
    }
}
