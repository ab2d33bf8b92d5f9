using Tuodi.Server.Safety.Access;
using Tuodi.Storage;
using Tuodi.Storage.Register;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Importing;

/// <summary>How far a list reaches: not beyond the division of who handed it in.</summary>
internal sealed class ListReach
{
    private const int DigitsOfCity = 4;
    private readonly DataScope _scope;
    private readonly HashSet<string> _foreign;

    private ListReach(DataScope scope, HashSet<string> foreign) => (_scope, _foreign) = (scope, foreign);

    /// <summary>The reach of a division, with the institutions outside it.</summary>
    public static async Task<ListReach> OfAsync(SettlementService service, DataScope scope, CancellationToken cancel)
    {
        var all = await service.QueryAsync<(string Code, string Division)>("select code, division from institution", null, cancel);
        return new(
            scope,
            all.Where(each => !scope.SeesInstitution(each.Code, each.Division)).Select(each => each.Code).ToHashSet(StringComparer.Ordinal)
        );
    }

    /// <summary>The kinds of list that a division may hand in: the catalogue holds for every division, and is none of a county's.</summary>
    public static IEnumerable<RegisterShape> Kinds(DataScope scope) =>
        ListReading.Kinds.Where(shape => shape.Kind != RegisterKind.Catalogue || scope.Prefix.Length <= DigitsOfCity);

    /// <summary>The row, refused where it is of another division.</summary>
    public RegisterRow Check(RegisterRow row, RegisterShape shape)
    {
        if (row.Values is not { } values)
        {
            return row;
        }

        var division = shape.Columns.FirstOrDefault(each => each.Name is "area" or "division");
        if (division is not null && values.Text(division.Name) is { } area && !_scope.Sees(area, null))
        {
            row = Refused(row, division);
        }

        var institution =
            shape.Kind is RegisterKind.Institutions ? shape.Columns[shape.Place("code")]
            : shape.Kind is RegisterKind.Operators ? shape.Columns[shape.Place("institution")]
            : null;
        return institution is not null && values.Text(institution.Name) is { } code && _foreign.Contains(code)
            ? Refused(row, institution)
            : row;
    }

    private static RegisterRow Refused(RegisterRow row, RegisterColumn column) => row.With(column, Words.InBoth("imports.other-area"));
}
