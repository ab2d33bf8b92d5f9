using Tuodi.Kernel;

namespace Tuodi.Storage.Fees;

/// <summary>A fee line as an institution sends it (2204, 2301).</summary>
public sealed record SentLine
{
    /// <summary>Its number within the visit.</summary>
    public required string Number { get; init; }

    /// <summary>The batch it belongs to; empty for an inpatient stay.</summary>
    public required string Batch { get; init; }

    /// <summary>The line it takes back, or nothing.</summary>
    public string? TakesBack { get; init; }

    /// <summary>The item in the catalogue.</summary>
    public required string Code { get; init; }

    /// <summary>The institution's own code of it.</summary>
    public required string LocalCode { get; init; }

    /// <summary>When, in microseconds.</summary>
    public required long Occurred { get; init; }

    /// <summary>How many; negative where a line is taken back.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The price of one in yuan.</summary>
    public required decimal Price { get; init; }

    /// <summary>The whole; negative where a line is taken back.</summary>
    public required Money Total { get; init; }

    /// <summary>The four parts where the institution sends them: own pay, over limit, first pay, in policy.</summary>
    public LineParts? Parts { get; init; }

    /// <summary>The line as it was sent, as JSON.</summary>
    public required byte[] Content { get; init; }
}
