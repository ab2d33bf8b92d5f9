namespace Tuodi.Storage.Register;

/// <summary>What an import found, or did.</summary>
public sealed record ImportReport
{
    /// <summary>How many refused rows are kept with their reasons; the count goes on.</summary>
    public const int RefusedMax = 10_000;

    /// <summary>What the list holds.</summary>
    public required RegisterKind Kind { get; init; }

    /// <summary>Whether it was written, and not only looked at.</summary>
    public required bool IsApplied { get; init; }

    /// <summary>Rows of the list.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows that the register had so.</summary>
    public required long Matched { get; init; }

    /// <summary>Rows that it did not have.</summary>
    public required long New { get; init; }

    /// <summary>Rows that it had otherwise.</summary>
    public required long Changed { get; init; }

    /// <summary>Rows that were not taken.</summary>
    public required long Refused { get; init; }

    /// <summary>What is wrong with the first refused rows, in their order, everything of each; of an import that was gone on with those of this time.</summary>
    public required IReadOnlyList<RegisterFault> Faults { get; init; }

    /// <summary>The first rows that are new or changed, up to <see cref="RefusedMax"/>; of an import that was gone on with those of this time.</summary>
    public IReadOnlyList<TakenRow> Taken { get; init; } = [];

    /// <summary>Rows that an earlier, interrupted import had brought in.</summary>
    public long Resumed { get; init; }

    /// <summary>When the same file was brought in before, in microseconds; then nothing was done.</summary>
    public long? DoneBefore { get; init; }
}
