using Tuodi.Kernel;

namespace Tuodi.Web.Working;

/// <summary>Something that goes on, for a page that looks again by itself.</summary>
/// <param name="Title">What is done.</param>
/// <param name="Back">The page above.</param>
/// <param name="Told">How far it has come, or nothing.</param>
public sealed record Waiting(string Title, (string Path, string Text) Back, Bilingual? Told)
{
    /// <summary>Whether it broke off: then it is not looked at again.</summary>
    public bool IsBrokenOff { get; init; }
}
