namespace Tuodi.Web.Working;

/// <summary>A folder for files that are read by their path, which nobody but the server's own user may open; it goes with what was done in it.</summary>
internal sealed class OwnFolder : IDisposable
{
    private const string Prefix = "tuodi-handed-";
    private static readonly TimeSpan LeftOver = TimeSpan.FromDays(1);
    private readonly DirectoryInfo _folder;

    /// <summary>Makes it, and clears what a server that was killed left behind.</summary>
    public OwnFolder(TimeProvider clock)
    {
        var old = clock.GetUtcNow().UtcDateTime - LeftOver;
        foreach (
            var folder in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories(Prefix + "*").Where(each => each.CreationTimeUtc < old)
        )
        {
            Delete(folder);
        }

        _folder = Directory.CreateTempSubdirectory(Prefix);
    }

    /// <summary>Writes a file under its own name; two of one name stand in folders of their own.</summary>
    /// <returns>Its path.</returns>
    public async Task<string> WriteAsync(int number, string name, byte[] content, CancellationToken cancel)
    {
        var folder = _folder.CreateSubdirectory($"{number}");
        var path = Path.Combine(folder.FullName, name);
        await File.WriteAllBytesAsync(path, content, cancel);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => Delete(_folder);

    // Another server of this machine may clear the same one.
    private static void Delete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            folder.Refresh();
        }
    }
}
