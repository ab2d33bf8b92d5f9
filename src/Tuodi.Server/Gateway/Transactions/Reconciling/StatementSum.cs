namespace Tuodi.Server.Gateway.Transactions.Reconciling;

/// <summary>The settlements of an institution that have an area, a kind of care and a kind in common, summed; amounts in fen.</summary>
internal sealed record StatementSum
{
    public string Area { get; init; } = string.Empty;

    public string MedType { get; init; } = string.Empty;

    public string Kind { get; init; } = string.Empty;

    public long Rows { get; init; }

    public long Total { get; init; }

    public long Funds { get; init; }

    public long Account { get; init; }
}
