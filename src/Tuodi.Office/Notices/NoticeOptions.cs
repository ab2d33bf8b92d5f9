using Tuodi.Kernel;

namespace Tuodi.Office.Notices;

/// <summary>What a notice says besides the findings.</summary>
public sealed record NoticeOptions
{
    /// <summary>The language of the notice; names and institutions stay as the lists write them.</summary>
    public Language Language { get; init; } = Language.Chinese;

    /// <summary>The office that gives it; a line to fill in by hand where it is not said.</summary>
    public string? Office { get; init; }

    /// <summary>Where to go with which papers, line by line, as the office words it; lines to fill in by hand where it is not said.</summary>
    public IReadOnlyList<string> Contact { get; init; } = [];

    /// <summary>The day of the notice; a line to fill in by hand where it is not said.</summary>
    public DateOnly? Day { get; init; }
}
