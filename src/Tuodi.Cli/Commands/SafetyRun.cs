using System.CommandLine;
using System.Data;
using System.Data.Common;
using Tuodi.Kernel;
using Tuodi.Server.Safety.Users;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Transactions;

namespace Tuodi.Cli.Commands;

/// <summary>What the commands about users and the audit trail share.</summary>
internal static class SafetyRun
{
    /// <summary>Who the audit trail names: the machine's user that runs the command.</summary>
    public static string Actor => $"command:{Environment.UserName}";

    /// <summary>On whose word users are changed here: that of whoever holds the database, and so everything.</summary>
    public static UserAuthority Authority => UserAuthority.OfServer(Actor);

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
            catch (DataException)
            {
                throw OddValue(database.Place);
            }
            catch (DbException error)
            {
                throw Refuse(database.Place, $"The database failed: {error.Message}", "See to the database and try again.");
            }
        }
    }

    /// <summary>A value was altered to another kind than its column's; what it is may name a person and is not told.</summary>
    public static ProblemException OddValue(string place) =>
        Refuse(
            place,
            "A stored value is of another kind than its column, so that it was not written by this program",
            "Find out who wrote to the database, run `tuodi audit verify`, and restore."
        );

    private static ProblemException Refuse(string place, string wrong, string remedy) =>
        new(new Problem(new Spot(place, 0, 0), wrong, remedy));
}
