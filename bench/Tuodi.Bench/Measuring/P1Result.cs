using System.Text.Json.Serialization;

namespace Tuodi.Bench.Measuring;

/// <summary>What a run of the benchmark measured. Ratios are speeds divided by that of the plain version of the same shape, in the same rounds.</summary>
public sealed record P1Result
{
    /// <summary>The compiled form of one visit, shape A.</summary>
    [JsonPropertyName("scalar_ratio")]
    public required double ScalarRatio { get; init; }

    /// <summary>The batch, shape A.</summary>
    [JsonPropertyName("batch_ratio")]
    public required double BatchRatio { get; init; }

    /// <summary>The compiled form of one visit, shape B.</summary>
    [JsonPropertyName("scalar_ratio_b")]
    public required double ScalarRatioB { get; init; }

    /// <summary>The batch, shape B.</summary>
    [JsonPropertyName("batch_ratio_b")]
    public required double BatchRatioB { get; init; }

    /// <summary>Visits of which some figure differs from the plain version's, over both shapes and both forms.</summary>
    [JsonPropertyName("mismatches")]
    public required long Mismatches { get; init; }

    /// <summary>What the compiled form of one visit allocates.</summary>
    [JsonPropertyName("allocated_bytes_per_visit")]
    public required double AllocatedBytesPerVisit { get; init; }

    /// <summary>A settlement with its full explanation, the slower of both policies, mean in nanoseconds.</summary>
    [JsonPropertyName("explained_ns")]
    public required double ExplainedNs { get; init; }

    /// <summary>The same under P1.</summary>
    [JsonPropertyName("explained_p1_ns")]
    public required double ExplainedP1Ns { get; init; }

    /// <summary>The same under 420500 (Yichang).</summary>
    [JsonPropertyName("explained_420500_ns")]
    public required double Explained420500Ns { get; init; }

    /// <summary>Loading all shipped policies, the first time in this process.</summary>
    [JsonPropertyName("load_first_ms")]
    public required double LoadFirstMs { get; init; }

    /// <summary>Loading all shipped policies anew, median.</summary>
    [JsonPropertyName("load_ms")]
    public required double LoadMs { get; init; }

    /// <summary><c>tuodi settle</c> of one case in a process of its own, median.</summary>
    [JsonPropertyName("settle_cold_ms")]
    public required double SettleColdMs { get; init; }

    /// <summary>The width of the vectors: 512, 256, or 64 without any.</summary>
    [JsonPropertyName("vector_bits")]
    public required int VectorBits { get; init; }

    /// <summary>Interleaved repetitions.</summary>
    [JsonPropertyName("repetitions")]
    public required int Repetitions { get; init; }

    /// <summary>Plain C#, shape A, visits a second.</summary>
    [JsonPropertyName("plain_a")]
    public required double PlainA { get; init; }

    /// <summary>Compiled, shape A, visits a second.</summary>
    [JsonPropertyName("scalar_a")]
    public required double ScalarA { get; init; }

    /// <summary>Batch, shape A, visits a second.</summary>
    [JsonPropertyName("batch_a")]
    public required double BatchA { get; init; }

    /// <summary>Plain C#, shape B, visits a second.</summary>
    [JsonPropertyName("plain_b")]
    public required double PlainB { get; init; }

    /// <summary>Compiled, shape B, visits a second.</summary>
    [JsonPropertyName("scalar_b")]
    public required double ScalarB { get; init; }

    /// <summary>Batch, shape B, visits a second.</summary>
    [JsonPropertyName("batch_b")]
    public required double BatchB { get; init; }
}
