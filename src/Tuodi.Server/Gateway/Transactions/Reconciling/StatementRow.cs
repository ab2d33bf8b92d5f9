namespace Tuodi.Server.Gateway.Transactions.Reconciling;

/// <summary>A settlement of an institution as a reconciliation looks at it; amounts in fen.</summary>
internal sealed record StatementRow
{
    public long Id { get; init; }

    public long Visit { get; init; }

    public long Original { get; init; }

    public string Area { get; init; } = string.Empty;

    public string Person { get; init; } = string.Empty;

    public string MedType { get; init; } = string.Empty;

    public string Kind { get; init; } = string.Empty;

    public string Msgid { get; init; } = string.Empty;

    public long Total { get; init; }

    public long Funds { get; init; }

    public long Account { get; init; }
}
