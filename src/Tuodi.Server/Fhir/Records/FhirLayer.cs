using Tuodi.Kernel;

namespace Tuodi.Server.Fhir.Records;

/// <summary>What one layer of the policy (一层待遇) paid and from what, as the calculation left it.</summary>
public sealed record FhirLayer
{
    /// <summary>The layer, a key of policy documents such as <c>basic</c>.</summary>
    public required FhirCode Layer { get; init; }

    /// <summary>The fund that pays it (基金).</summary>
    public required FhirCode Fund { get; init; }

    /// <summary>Whether it is medical assistance (医疗救助), a first or a second round.</summary>
    public bool IsAssistance { get; init; }

    /// <summary>What it paid.</summary>
    public required Money Paid { get; init; }

    /// <summary>Its base, or nothing where the payment was given.</summary>
    public Money? Base { get; init; }

    /// <summary>What this visit bears of its deductible (起付线), or nothing where the payment was given.</summary>
    public Money? Deductible { get; init; }

    /// <summary>The rates (支付比例) of the bands that it reached, in order.</summary>
    public IReadOnlyList<Rate> Rates { get; init; } = [];
}
