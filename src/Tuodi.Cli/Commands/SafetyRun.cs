using System.CommandLine;
using System.Data.Common;
using Tuodi.Kernel;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Transactions;

namespace Tuodi.Cli.Commands;

/// <summary>What the commands about users and the audit trail share.</summary>
internal static class SafetyRun
{
    /// <summary>Who the audit trail names: the machine's user that runs the command.</summary>
    public static string Actor => $"command:{Environment.UserName}";

    public static Option<string> Database() =>
        new("--database")
        {
            Description = "a file of SQLite, or Host=...;Database=...;Username=... of PostgreSQL",
            HelpName = "PLACE",
            DefaultValueFactory = _ => "tuodi.sqlite",
        };

    /// <summary>Opens a database that is there and has this version's schema, runs, and tells what is refused.</summary>
    public static int Run(string place, Func<IDatabase, Task<int>> run) => Guard.Run(() => RunAsync(place, run).GetAwaiter().GetResult());

    private static async Task<int> RunAsync(string place, Func<IDatabase, Task<int>> run)
    {
        var database = DatabaseLocation.Open(place);
        await using (database.ConfigureAwait(false))
        {
            if (database.Kind == DatabaseKind.Sqlite && !File.Exists(place))
            {
                throw Refuse(place, "There is no such database", "Name another with --database.");
            }

            try
            {
                return await SchemaState.IsCurrentAsync(database, CancellationToken.None).ConfigureAwait(false)
                    ? await run(database).ConfigureAwait(false)
                    : throw Refuse(place, "The database does not have the schema of this version", "Run `tuodi db upgrade` first.");
            }
            catch (Refusal refusal)
            {
                throw Refuse("tuodi", refusal.Reason.ToString(), "Nothing was changed; correct it and try again.");
            }
            catch (DbException error)
            {
                throw Refuse(database.Place, $"The database failed: {error.Message}", "See to the database and try again.");
            }
        }
    }

    private static ProblemException Refuse(string place, string wrong, string remedy) =>
        new(new Problem(new Spot(place, 0, 0), wrong, remedy));
}
