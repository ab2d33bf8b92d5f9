using Tuodi.Policies.Library;

namespace Tuodi.Cli.Commands;

/// <summary>Where the shipped policies and cases are, and what day it is.</summary>
internal static class Home
{
    public static string Folder(string name)
    {
        var home = Environment.GetEnvironmentVariable("TUODI_HOME") ?? Environment.CurrentDirectory;
        return Path.Combine(home, name);
    }

    public static PolicyLibrary Library(string? folder) => new(folder ?? Folder("policies"));

    public static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
}
