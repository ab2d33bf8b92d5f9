namespace Tuodi.Settlement.Batch;

/// <summary>A fact of all visits or persons: amounts in fen as <c>long</c>, whatever is below 256 as <c>byte</c>.</summary>
/// <remarks>Memory is what a batch waits for, so that a code takes one byte and what is the same for all takes none.</remarks>
public sealed class BatchColumn
{
    private BatchColumn(BatchScope scope, byte[]? codes, long[]? amounts, long value)
    {
        Scope = scope;
        Codes = codes;
        Amounts = amounts;
        Value = value;
    }

    /// <summary>What a value belongs to.</summary>
    public BatchScope Scope { get; }

    internal byte[]? Codes { get; }

    internal long[]? Amounts { get; }

    internal long Value { get; }

    internal int Length => Codes?.Length ?? Amounts?.Length ?? 0;

    /// <summary>A code for each visit.</summary>
    public static BatchColumn OfVisits(byte[] codes) => new(BatchScope.Visit, codes, null, 0);

    /// <summary>An amount in fen for each visit.</summary>
    public static BatchColumn OfVisits(long[] amounts) => new(BatchScope.Visit, null, amounts, 0);

    /// <summary>A code for each person.</summary>
    public static BatchColumn OfPersons(byte[] codes) => new(BatchScope.Person, codes, null, 0);

    /// <summary>An amount in fen for each person.</summary>
    public static BatchColumn OfPersons(long[] amounts) => new(BatchScope.Person, null, amounts, 0);

    /// <summary>The same for all.</summary>
    public static BatchColumn Fixed(long value) => new(BatchScope.Fixed, null, null, value);

    internal long this[int row] =>
        Codes is not null ? Codes[row]
        : Amounts is not null ? Amounts[row]
        : Value;
}
