using System.Data;
using System.Data.Common;
using Tuodi.Kernel;
using Tuodi.Storage.Databases;

namespace Tuodi.Cli.Commands;

/// <summary>Runs a command about a database, shows how far it has come, and closes the database.</summary>
internal static class DbRun
{
    public static int Run(Func<Task<IDatabase>> open, Func<IDatabase, DbProgress, Task<int>> run) =>
        Guard.Run(() => RunAsync(open, run).GetAwaiter().GetResult());

    private static async Task<int> RunAsync(Func<Task<IDatabase>> open, Func<IDatabase, DbProgress, Task<int>> run)
    {
        var database = await open().ConfigureAwait(false);
        await using (database.ConfigureAwait(false))
        {
            var progress = new DbProgress(Console.Error, isShown: !Console.IsErrorRedirected);
            try
            {
                return await run(database, progress).ConfigureAwait(false);
            }
            catch (DataException)
            {
                throw SafetyRun.OddValue(database.Place);
            }
            catch (DbException error)
            {
                throw new ProblemException(
                    new Problem(
                        new Spot(database.Place, 0, 0),
                        $"The database failed: {error.Message}",
                        "What was acknowledged stands; see to the database and start the command again."
                    )
                );
            }
            finally
            {
                progress.Clear();
            }
        }
    }
}
