using Tuodi.Kernel;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Register;

/// <summary>The catalogue of what is in policy scope.</summary>
internal sealed class CatalogueBook() : KeyedBook<CatalogueItemRow>(RegisterShapes.Of(RegisterKind.Catalogue), Tables.CatalogueItem, "code")
{
    public override IEnumerable<(string Column, string Identity)> Identities(RegisterValues row) =>
        [("valid_from", $"{row.Needed("code")} {row.Day("valid_from"):yyyyMMdd}")];

    protected override string GroupOf(CatalogueItemRow row) => row.Code;

    protected override bool IsOf(CatalogueItemRow known, RegisterValues row) => known.ValidFrom == row.Day("valid_from");

    protected override IEnumerable<RowRefusal> Refuse(
        RegisterValues row,
        CatalogueItemRow? known,
        CatalogueItemRow merged,
        IReadOnlyList<CatalogueItemRow> together
    ) =>
        (
            Backwards(row, "valid_from", "valid_to")
            ?? Overlapping(
                new Period(merged.ValidFrom, merged.ValidTo),
                together.Where(each => each.ValidFrom != merged.ValidFrom).Select(each => new Period(each.ValidFrom, each.ValidTo))
            )
        )
            is { } refusal
            ? [refusal]
            : [];

    protected override CatalogueItemRow Next(CatalogueItemRow row) => row with { Version = row.Version + 1 };

    protected override CatalogueItemRow Merge(CatalogueItemRow? known, RegisterValues row) =>
        new()
        {
            Code = row.Needed("code"),
            ValidFrom = row.Day("valid_from")!.Value,
            ValidTo = row.Day("valid_to", known?.ValidTo),
            Name = row.Needed("name"),
            List = row.Needed("list"),
            Grade = row.Needed("grade"),
            ChargeType = row.Needed("charge_type"),
            FirstPayRate = row.Needed("first_pay_rate"),
            PriceLimit = row.Text("price_limit", known?.PriceLimit),
            Version = known?.Version ?? 1,
        };
}
