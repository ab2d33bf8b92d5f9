namespace Tuodi.Storage.Rows;

/// <summary>One line of a bill (费用明细), in fen.</summary>
public sealed record FeeLineRow
{
    /// <summary>The insured division.</summary>
    public required string Area { get; init; }

    /// <summary>The visit.</summary>
    public required long Visit { get; init; }

    /// <summary>Its number within the visit (费用明细流水号).</summary>
    public required string Number { get; init; }

    /// <summary>The batch it is settled with.</summary>
    public required string Batch { get; init; }

    /// <summary>The line it takes back (原费用流水号), or nothing.</summary>
    public string? TakenBack { get; init; }

    /// <summary>The item in the catalogue (医疗目录编码).</summary>
    public required string Code { get; init; }

    /// <summary>The institution's own code of it.</summary>
    public required string LocalCode { get; init; }

    /// <summary>When, in microseconds.</summary>
    public required long Occurred { get; init; }

    /// <summary>How many, a decimal number.</summary>
    public required string Quantity { get; init; }

    /// <summary>The price of one, in yuan.</summary>
    public required string Price { get; init; }

    /// <summary>The whole.</summary>
    public required long Total { get; init; }

    /// <summary>Outside the policy.</summary>
    public required long OwnPay { get; init; }

    /// <summary>Above the price limit.</summary>
    public required long OverLimit { get; init; }

    /// <summary>First paid by the person.</summary>
    public required long FirstPay { get; init; }

    /// <summary>In policy scope.</summary>
    public required long InPolicy { get; init; }

    /// <summary>The price limit in yuan, or nothing.</summary>
    public string? PriceLimit { get; init; }

    /// <summary>The rate of first pay, or nothing.</summary>
    public string? FirstPayRate { get; init; }

    /// <summary>The item's grade (收费项目等级): 01 A, 02 B, 03 own pay.</summary>
    public required string Grade { get; init; }

    /// <summary>The kind of charge (医疗收费项目类别).</summary>
    public required string ChargeType { get; init; }

    /// <summary>Whether it counts.</summary>
    public required bool Active { get; init; }

    /// <summary>The line as it was sent, as JSON.</summary>
    public required byte[] Content { get; init; }

    /// <summary>How often the row was written.</summary>
    public long Version { get; init; }
}
