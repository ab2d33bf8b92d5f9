using Tuodi.Kernel;
using Tuodi.Policies.Conditions;
using Tuodi.Policies.Documents;
using Tuodi.Policies.Terms;

namespace Tuodi.Policies.Layers;

/// <summary>One payer's part of a settlement (一层待遇): base, deductible, bands, adjustments, rounding, caps, paid.</summary>
public sealed record Layer
{
    /// <summary>Its name in documents, cases and answers.</summary>
    public required string Key { get; init; }

    /// <summary>Its place in the order, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Its name for people.</summary>
    public required Bilingual Title { get; init; }

    /// <summary>The fund that pays.</summary>
    public required Fund Fund { get; init; }

    /// <summary>The parts of the bill that it pays, in the order in which it takes them.</summary>
    public required IReadOnlyList<BillPart> Parts { get; init; }

    /// <summary>Otherwise it pays nothing.</summary>
    public required Condition When { get; init; }

    /// <summary>Over what the base counts.</summary>
    public required Counting Counts { get; init; }

    /// <summary>The rows; a layer without a table has one that fits everybody.</summary>
    public required IReadOnlyList<Row> Rows { get; init; }

    /// <summary>Whether of several rows that fit the one that pays most is taken.</summary>
    public required bool ChoosesBest { get; init; }

    /// <summary>Changes of the row that applies, in order.</summary>
    public required IReadOnlyList<Adjustment> Adjustments { get; init; }

    /// <summary>At most so many payments a year, or nothing.</summary>
    public required int? Times { get; init; }

    /// <summary>How the payment is rounded.</summary>
    public required Rounding Rounding { get; init; }

    /// <summary>Why it may jump, or nothing.</summary>
    public required string? Cliff { get; init; }

    /// <summary>Why nothing is known of it, or nothing.</summary>
    public required string? Unknown { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Citation? Cite { get; init; }

    /// <summary>The parent's article, under which what the child left unchanged still stands.</summary>
    public Citation? InheritedCite { get; init; }

    /// <summary>Where it is written.</summary>
    public required Spot Spot { get; init; }
}
