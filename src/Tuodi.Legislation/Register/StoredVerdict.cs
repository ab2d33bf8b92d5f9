namespace Tuodi.Legislation.Register;

/// <summary>The value of a field as it counts: the person's where there is one, otherwise the machine's.</summary>
public sealed record StoredVerdict
{
    /// <summary>The text.</summary>
    public required string Id { get; init; }

    /// <summary>The field.</summary>
    public required string Field { get; init; }

    /// <summary>The value that counts.</summary>
    public required string Value { get; init; }

    /// <summary>How sure the machine was, in percent; nothing for a person's.</summary>
    public long? Confidence { get; init; }

    /// <summary>The clause that decided; the reason for a person's.</summary>
    public required string Ground { get; init; }

    /// <summary>Who confirmed or corrected it; nothing for the machine's.</summary>
    public string? By { get; init; }
}
