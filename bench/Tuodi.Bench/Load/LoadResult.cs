using System.Text.Json.Serialization;

namespace Tuodi.Bench.Load;

/// <summary>What a load run measured; times in milliseconds.</summary>
public sealed record LoadResult
{
    /// <summary>The database with its version.</summary>
    [JsonPropertyName("database")]
    public required string Database { get; init; }

    /// <summary>Settlements (2304) over HTTP a second, each on the disk before it is answered.</summary>
    [JsonPropertyName("settlements_per_second")]
    public required double SettlementsPerSecond { get; init; }

    /// <summary>Half of the answers at half of that rate took less.</summary>
    [JsonPropertyName("p50_ms")]
    public required double P50 { get; init; }

    /// <summary>99 of 100 answers at half of that rate took less.</summary>
    [JsonPropertyName("p99_ms")]
    public required double P99 { get; init; }

    /// <summary>99 of 100 answers at the full rate took less.</summary>
    [JsonPropertyName("p99_at_full_rate_ms")]
    public required double P99AtFullRate { get; init; }

    /// <summary>Answers that were not what they should be.</summary>
    [JsonPropertyName("errors")]
    public required long Errors { get; init; }

    /// <summary>What the first of them said.</summary>
    [JsonPropertyName("first_error")]
    public required string? FirstError { get; init; }

    /// <summary>Whether the books say what the hospitals were told.</summary>
    [JsonPropertyName("balances_agree")]
    public required bool BalancesAgree { get; init; }

    /// <summary>Where they do not.</summary>
    [JsonPropertyName("differences")]
    public required IReadOnlyList<string> Differences { get; init; }

    /// <summary>Settlements that were acknowledged.</summary>
    [JsonPropertyName("settlements")]
    public required long Settlements { get; init; }

    /// <summary>Reversals that were acknowledged.</summary>
    [JsonPropertyName("reversals")]
    public required long Reversals { get; init; }

    /// <summary>Whole visits a second, from the person's look-up to the settlement, seven requests each.</summary>
    [JsonPropertyName("visits_per_second")]
    public required double VisitsPerSecond { get; init; }

    /// <summary>Settlements a second inside the process, without HTTP.</summary>
    [JsonPropertyName("in_process_per_second")]
    public required double InProcess { get; init; }

    /// <summary>The same with a transaction for each settlement.</summary>
    [JsonPropertyName("plain_per_second")]
    public required double Plain { get; init; }

    /// <summary>How many times faster the shared commit is.</summary>
    [JsonPropertyName("ratio_to_plain")]
    public required double Ratio { get; init; }

    /// <summary>From the start of the server's process to its first settlement.</summary>
    [JsonPropertyName("first_settlement_ms")]
    public required double FirstSettlement { get; init; }

    /// <summary>From the start of an empty web application's process to its first answer, just before.</summary>
    [JsonPropertyName("empty_web_ms")]
    public required double EmptyWeb { get; init; }

    /// <summary>What it takes to force 8 kilobytes to the disk, in microseconds.</summary>
    [JsonPropertyName("fdatasync_us")]
    public required double Fdatasync { get; init; }
}
