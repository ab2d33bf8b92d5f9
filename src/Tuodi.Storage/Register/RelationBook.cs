using Tuodi.Kernel;
using Tuodi.Recipients.Register;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Register;

/// <summary>The insurance relations of persons.</summary>
internal sealed class RelationBook() : KeyedBook<InsuranceRelation>(RegisterShapes.Of(RegisterKind.Relations), Tables.Insurance, "person")
{
    private HashSet<string> _persons = [];

    public override string AreaOf(RegisterValues row) => row.Needed("area");

    public override IEnumerable<(string Column, string Identity)> Identities(RegisterValues row) =>
        [("valid_from", $"{row.Needed("area")} {row.Needed("person")} {row.Needed("scheme")} {row.Day("valid_from"):yyyyMMdd}")];

    protected override string GroupOf(InsuranceRelation row) => row.Person;

    protected override bool IsOf(InsuranceRelation known, RegisterValues row) =>
        known.Scheme == row.Needed("scheme") && known.ValidFrom == row.Day("valid_from");

    protected override async Task PrepareAsync(Slice slice) =>
        _persons = await slice.PersonsAsync(slice.Rows.Select(row => row.Needed("person"))).ConfigureAwait(false);

    protected override IEnumerable<RowRefusal> Refuse(
        RegisterValues row,
        InsuranceRelation? known,
        InsuranceRelation merged,
        IReadOnlyList<InsuranceRelation> together
    )
    {
        if (!_persons.Contains(merged.Person))
        {
            yield return new RowRefusal(
                "person",
                "登记中没有该人员，请先导入人员",
                "the register has no such person; bring in the persons first"
            );
        }

        // Settlements draw on the account while lists lie about: an older balance must not come back.
        if (known is not null && row.Whole("balance") is { } said && said != known.Balance)
        {
            yield return new RowRefusal(
                "balance",
                "已登记的参保关系余额由结算变动，请留空",
                "the balance of a relation that is registered is moved by settlements; leave the cell blank"
            );
        }

        // A period that ends before it begins overlaps nothing.
        if (Backwards(row, "valid_from", "valid_to") is { } backwards)
        {
            yield return backwards;
            yield break;
        }

        var others = together.Where(each => each.Scheme == merged.Scheme && each.ValidFrom != merged.ValidFrom);
        if (
            Overlapping(new Period(merged.ValidFrom, merged.ValidTo), others.Select(each => new Period(each.ValidFrom, each.ValidTo))) is
            { } overlap
        )
        {
            yield return overlap;
        }
    }

    protected override InsuranceRelation Next(InsuranceRelation row) => row with { Version = row.Version + 1 };

    protected override InsuranceRelation Merge(InsuranceRelation? known, RegisterValues row) =>
        new()
        {
            Area = row.Needed("area"),
            Person = row.Needed("person"),
            Scheme = row.Needed("scheme"),
            PersonType = row.Text("person_type", known?.PersonType) ?? string.Empty,
            ValidFrom = row.Day("valid_from")!.Value,
            ValidTo = row.Day("valid_to", known?.ValidTo),
            CivilServant = row.Whole("civil_servant", known is { CivilServant: true } ? 1 : 0) is 1,
            Unit = row.Text("unit", known?.Unit),
            Balance = known?.Balance ?? row.Whole("balance") ?? 0,
            Version = known?.Version ?? 1,
        };
}
