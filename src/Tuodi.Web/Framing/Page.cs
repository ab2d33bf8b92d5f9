namespace Tuodi.Web.Framing;

/// <summary>A page or what a form on one does: its address, who may, and how it is answered. Routes, navigation and tests go by it.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">The address, with its parameters in braces.</param>
/// <param name="Access">Who may.</param>
/// <param name="Run">Answers it.</param>
public sealed record Page(string Method, string Path, PageAccess Access, Func<PageCall, Task<PageAnswer>> Run)
{
    /// <summary>The most bytes of what is sent to it, where files are handed in; nothing where the server's own limit holds.</summary>
    public long? BodyBytes { get; init; }

    /// <summary>Whether it verifies a password, which strangers may try only so often.</summary>
    public bool VerifiesPassword { get; init; }

    /// <summary>A page that is read.</summary>
    public static Page Get(string path, PageAccess access, Func<PageCall, Task<PageAnswer>> run) => new("GET", path, access, run);

    /// <summary>A page that takes nothing to be waited for.</summary>
    public static Page Get(string path, PageAccess access, Func<PageCall, PageAnswer> run) =>
        new("GET", path, access, call => Task.FromResult(run(call)));

    /// <summary>What a form does. Forms of other sites are refused before.</summary>
    public static Page Post(string path, PageAccess access, Func<PageCall, Task<PageAnswer>> run) => new("POST", path, access, run);
}
