using Tuodi.Office.Tables;
using Tuodi.Storage.Register;

namespace Tuodi.Server.Register;

/// <summary>Which column of a list stands where, found from its headings.</summary>
internal sealed class RegisterColumns
{
    private readonly RegisterShape _shape;
    private readonly int[] _places;
    private readonly RegisterCell[] _cells;

    private RegisterColumns(RegisterShape shape, int[] places)
    {
        (_shape, _places) = (shape, places);
        _cells = [.. shape.Columns.Select(column => new RegisterCell(column))];
    }

    /// <summary>The columns, where the row is the row of headings: every column that is needed is there.</summary>
    public static RegisterColumns? Find(RegisterShape shape, SheetRow row)
    {
        var places = Places(shape, row);
        return Missing(shape, places).Count == 0 ? new RegisterColumns(shape, places) : null;
    }

    /// <summary>The columns that a row of headings lacks.</summary>
    public static IReadOnlyList<RegisterColumn> Missing(RegisterShape shape, SheetRow row) => Missing(shape, Places(shape, row));

    /// <summary>What each heading was taken for.</summary>
    public IReadOnlyList<(string Heading, RegisterColumn? Column)> Headings(SheetRow row) =>
        [
            .. Enumerable
                .Range(0, row.Count)
                .Where(place => row.Text(place).Length > 0)
                .Select(place => (row.Text(place), Array.IndexOf(_places, place) is >= 0 and var column ? _shape.Columns[column] : null)),
        ];

    /// <summary>The row by its columns; with everything in it that cannot be read.</summary>
    public RegisterRow Read(SheetRow row)
    {
        var values = new RegisterValues(_shape);
        var faults = new List<RegisterFault>();
        var certType = _shape.Kind == RegisterKind.Persons ? row.Text(_places[_shape.Place("cert_type")]) : null;
        for (var i = 0; i < _places.Length; i++)
        {
            if (_places[i] < 0)
            {
                continue;
            }

            var (value, wrong) = _cells[i].Read(row, _places[i], certType);
            if (wrong is not null)
            {
                faults.Add(new RegisterFault(row.SpotOf(_places[i]), _shape.Columns[i], wrong));
                continue;
            }

            values.Set(i, value);
        }

        return new RegisterRow(Spot, faults.Exists(fault => fault.Column.IsNeeded) ? null : values, faults);

        Kernel.Spot Spot(RegisterColumn column) => row.SpotOf(Math.Max(_places[_shape.Place(column.Name)], 0));
    }

    private static List<RegisterColumn> Missing(RegisterShape shape, int[] places) =>
        [.. shape.Columns.Where((column, i) => column.IsNeeded && places[i] < 0)];

    private static int[] Places(RegisterShape shape, SheetRow row)
    {
        var headings = Enumerable.Range(0, row.Count).Select(i => Plain(row.Text(i))).ToList();
        return
        [
            .. shape.Columns.Select(column =>
                column.Also.Append(column.Chinese).Append(column.Name).Select(heading => headings.IndexOf(Plain(heading))).Max()
            ),
        ];
    }

    private static string Plain(string heading) =>
        heading.Replace(" ", string.Empty, StringComparison.Ordinal).TrimEnd('*').ToLowerInvariant();
}
