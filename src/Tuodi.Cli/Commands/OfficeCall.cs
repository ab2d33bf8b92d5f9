using System.CommandLine;
using Tuodi.Kernel;
using Tuodi.Office.Workspace;

namespace Tuodi.Cli.Commands;

/// <summary>A call of a command of a workspace: what all such commands were asked.</summary>
internal sealed record OfficeCall
{
    public required ParseResult Parsed { get; init; }

    public required string Workspace { get; init; }

    public string? Period { get; init; }

    public required string By { get; init; }

    public required Language Language { get; init; }

    public required bool Json { get; init; }

    public required bool Creates { get; init; }

    public bool IsChinese => Language == Language.Chinese;

    /// <summary>Opens the workspace.</summary>
    /// <exception cref="ProblemException">It is not there, or cannot be used.</exception>
    public OfficeWorkspace Open() => OfficeWorkspace.Open(Workspace, TimeProvider.System, By, Creates);
}
