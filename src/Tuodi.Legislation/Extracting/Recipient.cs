namespace Tuodi.Legislation.Extracting;

/// <summary>Who a standard is for (救助对象).</summary>
/// <param name="Name">As the text names them; empty where it does not.</param>
/// <param name="Categories">The categories of policy documents that the name stands for, as <c>special-hardship</c>; empty where it is none of them.</param>
/// <param name="IsEveryone">All recipients without distinction.</param>
public sealed record Recipient(string Name, IReadOnlyList<string> Categories, bool IsEveryone)
{
    /// <summary>Nobody is named.</summary>
    public static Recipient Unnamed { get; } = new(string.Empty, [], IsEveryone: true);

    /// <summary>Whether the name says more than the category: 未参加基本医疗保险的医疗救助对象. What holds for them does not hold for all of the category.</summary>
    public bool IsQualified { get; init; }

    /// <summary>Whether the name only counts those named before (前两类人员), so that who is meant is not told.</summary>
    internal bool IsCounted { get; init; }

    /// <summary>Whether some category of the poor is meant, not the insured in general.</summary>
    public bool IsPoor => Categories.Any(category => category is not ("insured" or "student" or "elderly" or "child" or "working-age"));

    /// <inheritdoc/>
    public bool Equals(Recipient? other) => other is not null && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
