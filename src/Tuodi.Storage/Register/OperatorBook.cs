using System.Text.RegularExpressions;
using Tuodi.Storage.Rows;

namespace Tuodi.Storage.Register;

/// <summary>The operators of institutions and handling offices.</summary>
internal sealed partial class OperatorBook()
    : KeyedBook<OperatorRow>(RegisterShapes.Of(RegisterKind.Operators), Tables.Operator, "institution")
{
    private HashSet<string> _institutions = [];

    public override IEnumerable<(string Column, string Identity)> Identities(RegisterValues row) =>
        [("id", $"{row.Needed("institution")} {row.Needed("id")}")];

    protected override string GroupOf(OperatorRow row) => row.Institution;

    protected override bool IsOf(OperatorRow known, RegisterValues row) => known.Id == row.Needed("id");

    protected override async Task PrepareAsync(Slice slice)
    {
        var codes = slice.Rows.Select(row => row.Needed("institution"));
        _institutions =
        [
            .. (await slice.FindAsync(Tables.Institution, "code", codes, false).ConfigureAwait(false)).Select(found => found.Code),
        ];
    }

    // A handling office has operators and is no institution with an agreement.
    protected override IEnumerable<RowRefusal> Refuse(
        RegisterValues row,
        OperatorRow? known,
        OperatorRow merged,
        IReadOnlyList<OperatorRow> together
    )
    {
        if (InstitutionCode().IsMatch(merged.Institution) && !_institutions.Contains(merged.Institution))
        {
            yield return new RowRefusal(
                "institution",
                "登记中没有该机构，请先导入机构",
                "the register has no such institution; bring in the institutions first"
            );
        }
    }

    protected override OperatorRow Next(OperatorRow row) => row with { Version = row.Version + 1 };

    protected override OperatorRow Merge(OperatorRow? known, RegisterValues row) =>
        new()
        {
            Institution = row.Needed("institution"),
            Id = row.Needed("id"),
            Name = row.Needed("name"),
            Active = row.Whole("active", known is { Active: false } ? 0 : 1) is not 0,
            Version = known?.Version ?? 1,
        };

    [GeneratedRegex("^[HP][0-9]{11}$")]
    private static partial Regex InstitutionCode();
}
