namespace Tuodi.Storage.Rows;

/// <summary>An item of the catalogue of what is in policy scope (医保目录).</summary>
public sealed record CatalogueItemRow
{
    /// <summary>Its code (医疗目录编码).</summary>
    public required string Code { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day, or nothing.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The list it stands in: 101 western and Chinese patent medicine, 102 herbs, 201 services, 301 material.</summary>
    public required string List { get; init; }

    /// <summary>Its grade (收费项目等级): 01 A, 02 B, 03 own pay.</summary>
    public required string Grade { get; init; }

    /// <summary>The kind of charge.</summary>
    public required string ChargeType { get; init; }

    /// <summary>The share the person pays first, a decimal number from 0 to 1.</summary>
    public required string FirstPayRate { get; init; }

    /// <summary>The price limit of one in yuan, or nothing.</summary>
    public string? PriceLimit { get; init; }

    /// <summary>How often the row was written.</summary>
    public long Version { get; init; }
}
