using System.Globalization;
using Microsoft.Extensions.Configuration;
using Tuodi.Cli.Commands;
using Tuodi.Kernel;
using Tuodi.Legislation.Register;
using Tuodi.Server.Demonstration;

namespace Tuodi.Cli.Serving;

/// <summary>The settings of a server: the command line before the environment (TUODI__...) before the file before what is shipped.</summary>
internal sealed class ServeSettings
{
    public const string DatabaseDefault = "tuodi.sqlite";
    public const string UrlsDefault = "http://127.0.0.1:18080";
    private const string Prefix = "TUODI__";

    private ServeSettings(IConfiguration configuration, bool isDemo)
    {
        Configuration = configuration;
        Database =
            configuration["Database"]
            ?? (isDemo ? Path.Combine(Directory.CreateTempSubdirectory("tuodi-").FullName, "demo.sqlite") : DatabaseDefault);
        Policies = configuration["Policies"] ?? Home.Folder("policies");
        Over = configuration["PoliciesOver"] ?? (isDemo ? Home.Folder(Path.Combine("samples", "service", "policies")) : null);
        Legislation = configuration["Legislation"] ?? LegislationBeside(Database);
        Writers = configuration["Writers"] is { } said ? ReadWriters(said) : null;
    }

    public IConfiguration Configuration { get; }

    public string Database { get; }

    public string Policies { get; }

    public string? Over { get; }

    /// <summary>The register of legal texts.</summary>
    public string Legislation { get; }

    public int? Writers { get; }

    /// <summary>Where to listen; none where the file names endpoints of its own.</summary>
    public IReadOnlyList<string> Urls =>
        Configuration["Urls"] is { } said ? said.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        : Configuration.GetSection("Kestrel:Endpoints").Exists() ? []
        : [UrlsDefault];

    /// <summary>Where legal texts are kept when nobody says it: in the same database of PostgreSQL, in a schema of their own, or in a file beside that of SQLite.</summary>
    public static string LegislationBeside(string database) =>
        database.Contains('=', StringComparison.Ordinal)
            ? database
            : Path.Combine(Path.GetDirectoryName(database) ?? string.Empty, RegisterSource.DefaultFile);

    /// <exception cref="ProblemException">A file or folder is missing or cannot be read.</exception>
    public static ServeSettings Read(ServeOptions options)
    {
        var builder = new ConfigurationBuilder().AddInMemoryCollection(options.Settings);
        if (options.IsDemo)
        {
            builder.AddInMemoryCollection(DemoCounty.Settings);
        }

        if (options.Config is { } file)
        {
            if (!File.Exists(file))
            {
                throw Refuse(file, "There is no such file of settings", "Give a JSON file with --config, or leave it out.");
            }

            builder.AddJsonFile(Path.GetFullPath(file), optional: false, reloadOnChange: false);
        }

        builder.AddEnvironmentVariables(Prefix);
        builder.AddInMemoryCollection(Said(options));
        try
        {
            var settings = new ServeSettings(builder.Build(), options.IsDemo);
            foreach (var folder in new[] { settings.Policies, settings.Over }.OfType<string>().Where(each => !Directory.Exists(each)))
            {
                throw Refuse(folder, "There is no such folder of policies", "Give it with --policies or --policies-over.");
            }

            return settings;
        }
        catch (InvalidDataException error)
        {
            throw Refuse(
                options.Config ?? string.Empty,
                error.GetBaseException().Message.TrimEnd('.'),
                "Write JSON as in docs/reference/interface.md."
            );
        }
    }

    private static int ReadWriters(string said) =>
        int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var writers) && writers is >= 1 and <= 64
            ? writers
            : throw Refuse("Writers", $"`{said}` is no number of writers", "Write 1 to 64, or leave it out.");

    private static IEnumerable<KeyValuePair<string, string?>> Said(ServeOptions options)
    {
        (string Name, string? Value)[] said =
        [
            ("Database", options.Database),
            ("Urls", options.Urls),
            ("Policies", options.Policies),
            ("PoliciesOver", options.PoliciesOver),
            ("Legislation", options.Legislation),
            ("Writers", options.Writers?.ToString(CultureInfo.InvariantCulture)),
        ];
        return said.Where(each => each.Value is not null).Select(each => KeyValuePair.Create(each.Name, each.Value));
    }

    private static ProblemException Refuse(string place, string wrong, string remedy) =>
        new(new Problem(new Spot(place, 0, 0), wrong, remedy));
}
