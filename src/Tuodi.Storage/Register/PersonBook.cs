using Tuodi.Recipients.Register;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Register;

/// <summary>The insured persons.</summary>
internal sealed class PersonBook() : KeyedBook<InsuredPerson>(RegisterShapes.Of(RegisterKind.Persons), Tables.Person, "id")
{
    private Dictionary<(string Type, string Number), string> _holders = [];

    public override string AreaOf(RegisterValues row) => row.Needed("area");

    public override IEnumerable<(string Column, string Identity)> Identities(RegisterValues row) =>
        [
            ("id", $"{row.Needed("area")} {row.Needed("id")}"),
            ("cert_no", $"{row.Needed("area")} {row.Needed("cert_type")} {row.Needed("cert_no")}"),
        ];

    protected override string GroupOf(InsuredPerson row) => row.Id;

    protected override bool IsOf(InsuredPerson known, RegisterValues row) => true;

    protected override async Task PrepareAsync(Slice slice) =>
        _holders = (
            await slice.FindAsync(Tables.Person, "cert_no", slice.Rows.Select(row => row.Needed("cert_no")), true).ConfigureAwait(false)
        ).ToDictionary(person => (person.CertType, person.CertNo), person => person.Id);

    protected override IEnumerable<RowRefusal> Refuse(
        RegisterValues row,
        InsuredPerson? known,
        InsuredPerson merged,
        IReadOnlyList<InsuredPerson> together
    )
    {
        if (_holders.TryGetValue((merged.CertType, merged.CertNo), out var holder) && holder != merged.Id)
        {
            yield return new RowRefusal(
                "cert_no",
                "该证件已登记在另一人员编号下",
                "the document belongs to another person number of the division"
            );
        }

        if (merged.Died < merged.Born)
        {
            yield return new RowRefusal("died", "死亡日期早于出生日期", "the day of death lies before the day of birth");
        }
    }

    protected override InsuredPerson Next(InsuredPerson row) => row with { Version = row.Version + 1 };

    protected override InsuredPerson Merge(InsuredPerson? known, RegisterValues row) =>
        new()
        {
            Area = row.Needed("area"),
            Id = row.Needed("id"),
            Name = row.Needed("name"),
            CertType = row.Needed("cert_type"),
            CertNo = row.Needed("cert_no"),
            Sex = row.Text("sex", known?.Sex) ?? "9",
            Nation = row.Text("nation", known?.Nation),
            Born = row.Day("born", known?.Born),
            Died = row.Day("died", known?.Died),
            DisabilityGrade = (int)(row.Whole("disability_grade", known?.DisabilityGrade) ?? 0),
            Attributes = row.Text("attributes", known?.Attributes),
            Version = known?.Version ?? 1,
        };
}
