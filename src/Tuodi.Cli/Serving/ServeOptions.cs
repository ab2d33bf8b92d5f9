namespace Tuodi.Cli.Serving;

/// <summary>What the command line says of a server; what it does not say comes from the environment, the file, or stands as it is shipped.</summary>
/// <param name="Database">The database.</param>
/// <param name="Urls">Where to listen.</param>
/// <param name="Policies">The folder of policies.</param>
/// <param name="PoliciesOver">A folder whose divisions stand in their place.</param>
/// <param name="Writers">How many transactions write side by side.</param>
/// <param name="Config">A file of settings.</param>
/// <param name="IsDemo">Whether an invented county is served.</param>
internal sealed record ServeOptions(
    string? Database,
    string? Urls,
    string? Policies,
    string? PoliciesOver,
    int? Writers,
    string? Config,
    bool IsDemo
)
{
    /// <summary>Whether everything in the database is invented, though it is not <see cref="IsDemo"/>'s county; every page says so.</summary>
    public bool IsInvented { get; init; } = IsDemo;

    /// <summary>The register of legal texts, or nothing where it lies beside the database.</summary>
    public string? Legislation { get; init; }

    /// <summary>Settings that stand where neither the command line nor environment nor file says otherwise.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);
}
