using Tuodi.Kernel;

namespace Tuodi.Storage.Databases;

/// <summary>What a user writes to say which database: a file of SQLite, or a connection string of PostgreSQL.</summary>
public static class DatabaseLocation
{
    /// <summary>The database.</summary>
    /// <param name="text"><c>county.sqlite</c>, or <c>Host=...;Database=...;Username=...</c>.</param>
    /// <param name="writers">How many transactions may write side by side on a server, or nothing for the default.</param>
    /// <exception cref="ProblemException">It is neither.</exception>
    public static IDatabase Open(string text, int? writers = null)
    {
        if (!text.Contains('=', StringComparison.Ordinal))
        {
            return new SqliteDatabase(text);
        }

        try
        {
            return new PostgresDatabase(text, writers);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or NotSupportedException)
        {
            throw new ProblemException(
                new Problem(
                    new Spot("--database", 0, 0),
                    $"This is no connection string: {error.Message}",
                    "Write a file for SQLite, or Host=...;Database=...;Username=... for PostgreSQL."
                )
            );
        }
    }
}
