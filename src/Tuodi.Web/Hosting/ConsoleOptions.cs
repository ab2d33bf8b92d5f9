using Tuodi.Legislation.Register;

namespace Tuodi.Web.Hosting;

/// <summary>What the pages need to know of the installation.</summary>
/// <param name="Home">The folder with <c>data/</c> and <c>policies/</c>.</param>
/// <param name="Policies">The folder of policies that is served.</param>
/// <param name="Over">A folder whose divisions stand in the place of those of the first, or nothing.</param>
/// <param name="IsDemo">Whether everything in the database is invented; every page then says so.</param>
public sealed record ConsoleOptions(string Home, string Policies, string? Over = null, bool IsDemo = false)
{
    /// <summary>Where the register of legal texts is: a file, or a connection string of PostgreSQL.</summary>
    public string Legislation { get; init; } = RegisterSource.DefaultFile;
}
