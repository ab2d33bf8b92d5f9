using Tuodi.Recipients.Register;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Register;

/// <summary>The institutions and their agreements.</summary>
internal sealed class InstitutionBook()
    : KeyedBook<MedicalInstitution>(RegisterShapes.Of(RegisterKind.Institutions), Tables.Institution, "code")
{
    public override IEnumerable<(string Column, string Identity)> Identities(RegisterValues row) => [("code", row.Needed("code"))];

    protected override string GroupOf(MedicalInstitution row) => row.Code;

    protected override bool IsOf(MedicalInstitution known, RegisterValues row) => true;

    protected override IEnumerable<RowRefusal> Refuse(
        RegisterValues row,
        MedicalInstitution? known,
        MedicalInstitution merged,
        IReadOnlyList<MedicalInstitution> together
    )
    {
        if (merged.AgreementTo is not null && merged.AgreementFrom is null)
        {
            yield return new RowRefusal("agreement_from", "协议有结束日期而无开始日期", "the agreement has a last day and no first day");
        }

        if (merged.AgreementTo < merged.AgreementFrom)
        {
            yield return new RowRefusal("agreement_to", "结束日期早于开始日期", "the agreement ends before it begins");
        }
    }

    protected override MedicalInstitution Next(MedicalInstitution row) => row with { Version = row.Version + 1 };

    protected override MedicalInstitution Merge(MedicalInstitution? known, RegisterValues row) =>
        new()
        {
            Code = row.Needed("code"),
            Name = row.Needed("name"),
            CreditCode = row.Text("credit_code", known?.CreditCode),
            Kind = row.Text("kind", known?.Kind) ?? (row.Needed("code").StartsWith('P') ? "2" : "1"),
            Level = row.Text("level", known?.Level),
            Grade = row.Text("grade", known?.Grade),
            Division = row.Needed("division"),
            AgreementFrom = row.Day("agreement_from", known?.AgreementFrom),
            AgreementTo = row.Day("agreement_to", known?.AgreementTo),
            Attributes = row.Text("attributes", known?.Attributes),
            Version = known?.Version ?? 1,
        };
}
