using Tuodi.Kernel;

namespace Tuodi.Server.Api.Http;

/// <summary>Something that a request says in its path, its query or its head: read and described from this one definition.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where it stands: path, query or header.</param>
/// <param name="Says">What it says.</param>
internal sealed record Parameter(string Name, string Place, Bilingual Says)
{
    public const string Path = "path";
    public const string Query = "query";
    public const string Header = "header";

    /// <summary>What it must look like, or nothing.</summary>
    public string? Pattern { get; init; }

    /// <summary>The format of its text as JSON Schema names it, or nothing.</summary>
    public string? Format { get; init; }

    /// <summary>Whether it is a whole number and no text.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether it is yes or no.</summary>
    public bool IsFlag { get; init; }

    /// <summary>Whether a request without it is refused; a path always has it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The same where a request without it is refused.</summary>
    public Parameter Required => this with { IsRequired = true };
}
