namespace Tuodi.Storage.Rows;

/// <summary>That the rows of a slice that belong to an area are in.</summary>
public sealed record ImportSliceRow
{
    /// <summary>The insured division; the nation's for what is known everywhere.</summary>
    public required string Area { get; init; }

    /// <summary>The run.</summary>
    public required string Run { get; init; }

    /// <summary>The slice, from 0.</summary>
    public required int Slice { get; init; }

    /// <summary>How many rows were as the register had them.</summary>
    public required int Matched { get; init; }

    /// <summary>How many were new.</summary>
    public required int Made { get; init; }

    /// <summary>How many were changed.</summary>
    public required int Changed { get; init; }

    /// <summary>How many were refused.</summary>
    public required int Refused { get; init; }

    /// <summary>When, in microseconds.</summary>
    public required long At { get; init; }
}
