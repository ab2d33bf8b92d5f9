using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Storage.Databases;
using Tuodi.Storage.Register;
using Tuodi.Storage.Settling;

namespace Tuodi.Cli.Commands;

/// <summary>What the commands about a database share.</summary>
internal static class DbOptions
{
    public static Option<string> Database() =>
        new("--database")
        {
            Description = "a file of SQLite, or Host=...;Database=...;Username=... of PostgreSQL",
            HelpName = "PLACE",
            DefaultValueFactory = _ => "tuodi.sqlite",
        };

    public static Option<string?> PoliciesOver() =>
        new("--policies-over") { Description = "a folder whose divisions stand in the place of those of --policies", HelpName = "DIR" };

    /// <summary>The policies that the service goes by.</summary>
    public static PolicyShelf Shelf(string? policies, string? over) => new(policies ?? Home.Folder("policies"), over);

    /// <summary>The kinds of lists as an argument takes them.</summary>
    public static string Kinds(bool imported) =>
        string.Join(", ", RegisterShapes.All.Where(shape => shape.IsImported || !imported).Select(shape => shape.Name));

    /// <summary>The list of a name.</summary>
    /// <exception cref="ProblemException">There is no such list.</exception>
    public static RegisterShape Shape(string name) =>
        RegisterShapes.Named(name)
        ?? throw Refuse(name, "There is no such list in the register", $"Name one of: {Kinds(imported: false)}.");

    /// <summary>Opens a database that is there and has the schema of this version.</summary>
    /// <exception cref="ProblemException">It is not there, or has another schema.</exception>
    public static async Task<IDatabase> OpenAsync(string place)
    {
        var database = OpenAny(place);
        var applied = await SchemaScripts.AppliedAsync(database, CancellationToken.None).ConfigureAwait(false);
        return SchemaScripts.All.All(script => applied.ContainsKey(script.Number))
            ? database
            : throw Refuse(database.Place, "The database does not have the schema of this version", "Run `tuodi db upgrade` first.");
    }

    /// <summary>Opens a database that is there, whatever its schema.</summary>
    /// <exception cref="ProblemException">It is not there.</exception>
    public static IDatabase OpenAny(string place)
    {
        var database = DatabaseLocation.Open(place);
        return database.Kind == DatabaseKind.Postgres || File.Exists(place)
            ? database
            : throw Refuse(place, "There is no such database", "Make it with `tuodi db upgrade`, or name another with --database.");
    }

    private static ProblemException Refuse(string place, string wrong, string remedy) =>
        new(new Problem(new Spot(place, 0, 0), wrong, remedy));
}
