using Tuodi.Kernel;

namespace Tuodi.Settlement.Facts;

/// <summary>A visit to be settled (就诊): what happened, where, and what it cost.</summary>
public sealed record Visit
{
    /// <summary>Its name in a case or request.</summary>
    public required string Id { get; init; }

    /// <summary>The day it is settled for; it decides which policy is in force.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The first day of the stay, when it differs.</summary>
    public DateOnly? Admitted { get; init; }

    /// <summary>The number of its kind among the codes of policies.</summary>
    public required int Kind { get; init; }

    /// <summary>Where it took place.</summary>
    public Institution Institution { get; init; } = Institution.Unknown;

    /// <summary>The number of the way of referral among the codes of policies, or -1 when it is not known.</summary>
    public int Referral { get; init; } = -1;

    /// <summary>The disease, a text or code.</summary>
    public string? Disease { get; init; }

    /// <summary>What only some policies ask.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = NoAttributes.Instance;

    /// <summary>The bill.</summary>
    public required Bill Bill { get; init; }

    /// <summary>Amounts that only some policies ask, in fen.</summary>
    public IReadOnlyDictionary<string, long> Facts { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Payments of layers that are given as facts.</summary>
    public IReadOnlyDictionary<string, Money> Given { get; init; } = new Dictionary<string, Money>(StringComparer.Ordinal);

    /// <summary>What a given layer would have paid with a referral.</summary>
    public IReadOnlyDictionary<string, Money> Counterfactual { get; init; } = new Dictionary<string, Money>(StringComparer.Ordinal);
}
