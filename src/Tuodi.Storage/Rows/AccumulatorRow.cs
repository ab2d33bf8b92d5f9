namespace Tuodi.Storage.Rows;

/// <summary>What a person's year has come to (年度累计).</summary>
public sealed record AccumulatorRow
{
    /// <summary>The insured division.</summary>
    public required string Area { get; init; }

    /// <summary>The person's number.</summary>
    public required string Person { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>What was taken over from another system when the year began here, or nothing.</summary>
    public byte[]? Start { get; init; }

    /// <summary>What it has come to.</summary>
    public required byte[] State { get; init; }

    /// <summary>The settlement row of the year that was made last; the next is numbered after it, whichever server makes it and whatever its clock says.</summary>
    public long Latest { get; init; }

    /// <summary>How often the row was written.</summary>
    public long Version { get; init; }
}
