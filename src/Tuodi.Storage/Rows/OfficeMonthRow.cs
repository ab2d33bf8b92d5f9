namespace Tuodi.Storage.Rows;

/// <summary>An office's month that somebody works with in the console (月度核查).</summary>
public sealed record OfficeMonthRow
{
    /// <summary>The owner's division.</summary>
    public required string Area { get; init; }

    /// <summary>Who handed it in; nobody else sees it.</summary>
    public required string Owner { get; init; }

    /// <summary>Its number.</summary>
    public required string Id { get; init; }

    /// <summary>The division whose policy is gone by, or nothing where the lists say it.</summary>
    public string? Policy { get; init; }

    /// <summary>Values that the policy leaves unknown, a line each, or nothing.</summary>
    public string? Parameters { get; init; }

    /// <summary>The yearly table of subsidised enrolment that is gone by, of those that ship, or nothing where the lists have one.</summary>
    public string? Amounts { get; init; }

    /// <summary>The office's district as lists write it, or nothing where the yearly table says it.</summary>
    public string? District { get; init; }

    /// <summary>When it was handed in, in microseconds.</summary>
    public required long HandedAt { get; init; }

    /// <summary>Until when it is kept, in microseconds.</summary>
    public required long Until { get; init; }

    /// <summary>How often the row was written.</summary>
    public long Version { get; init; }
}
